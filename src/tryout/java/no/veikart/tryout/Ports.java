package no.veikart.tryout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** Makes sure, before anything is started, that nobody else listens where we will. */
final class Ports {

    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    static void check(Settings settings) {
        check("the service", settings.port(), "try-out.port", 8081);
        check("Keycloak", settings.keycloakPort(), "try-out.keycloak-port", 8181);
        check("PostgreSQL", settings.postgresPort(), "try-out.postgres-port", 54338);
    }

    private static void check(String whose, int port, String property, int other) {
        if (isAnswering(port) || !canBind(port)) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "Port %d of 127.0.0.1, meant for %s, is used by another program."
                                    + " End that program, or take another port:"
                                    + " mvn -Ptry-out -D%s=%d",
                            port,
                            whose,
                            property,
                            other == port ? other + 1 : other));
        }
    }

    /** Where another program listens on all addresses, macOS would still let us bind this one. */
    private static boolean isAnswering(int port) {
        try (var socket = new Socket()) {
            socket.connect(address(port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
