package no.veikart.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of access tokens on the loopback address, as far as a service sees it: its metadata and
 * its keys. It keeps its address when it is stopped and started again.
 */
public final class TestIssuer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestIssuer KEYCLOAK =
            new TestIssuer("/keycloak", "/.well-known/openid-configuration", "/certs");

    /** Like the real one, its name ends with a slash. */
    private static final TestIssuer MASKINPORTEN =
            new TestIssuer("/maskinporten/", ".well-known/oauth-authorization-server", "jwk");

    private final String path;
    private final String metadataPath;
    private final String keysPath;
    private final int port = freePort();
    private final Deque<TestKey> keys = new ConcurrentLinkedDeque<>(List.of(TestKey.generate()));
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean hangs;
    private @Nullable HttpServer server;

    private TestIssuer(String path, String metadataPath, String keysPath) {
        this.path = path;
        this.metadataPath = metadataPath;
        this.keysPath = keysPath;
    }

    public static TestIssuer keycloak() {
        return KEYCLOAK;
    }

    public static TestIssuer maskinporten() {
        return MASKINPORTEN;
    }

    /** What its tokens say in {@code iss}. */
    public String name() {
        return "http://127.0.0.1:" + port + path;
    }

    public synchronized void start() {
        if (server == null) {
            server = listen();
        }
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** From now on a new key signs; the older ones are still published. */
    public void addKey() {
        keys.addLast(TestKey.generate());
    }

    /** Publishes no key but the one that signs. */
    public void withdrawOlderKeys() {
        while (keys.size() > 1) {
            keys.removeFirst();
        }
    }

    /** From now on requests are taken and never answered. */
    public void hang() {
        hangs = true;
    }

    /** Later requests are answered again. */
    public void resume() {
        hangs = false;
    }

    /** How often somebody has fetched the keys. */
    public int fetches() {
        return fetches.get();
    }

    TestKey key() {
        return keys.getLast();
    }

    private HttpServer listen() {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer listening = HttpServer.create(address, 0);
            listening.createContext(path + metadataPath, this::answerMetadata);
            listening.createContext(path + keysPath, this::answerKeys);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("no issuer on port " + port, e);
        }
    }

    private void answerMetadata(HttpExchange exchange) throws IOException {
        String keysUri = name() + keysPath;
        answer(exchange, Map.of("issuer", name(), "jwks_uri", keysUri));
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        answer(exchange, Map.of("keys", keys.stream().map(TestKey::jwk).toList()));
    }

    private void answer(HttpExchange exchange, Map<String, ?> document) throws IOException {
        if (hangs) {
            return;
        }
        byte[] body = json(document).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static String json(Map<String, ?> document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
