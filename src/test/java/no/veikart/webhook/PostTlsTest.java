package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address, and TLS is held to the name all the same. */
@Timeout(60)
class PostTlsTest {

    private static final String NAME = "receiver.test";
    private static final String PASSWORD = "only-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir private static Path folder;
    private static HttpsServer server;
    private static final CompletableFuture<String> ASKED_FOR = new CompletableFuture<>();

    @BeforeAll
    static void start() throws Exception {
        createKey();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext(
                "/",
                exchange -> {
                    ExtendedSSLSession session =
                            (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
                    ASKED_FOR.complete(session.getRequestedServerNames().toString());
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    private static void createKey() throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "receiver",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + NAME,
                                "-ext",
                                "san=dns:" + NAME,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                key().toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue())
                .as(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static Path key() {
        return folder.resolve("receiver.p12");
    }

    private static SSLContext context() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(key())) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @AfterAll
    static void end() {
        server.stop(0);
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aReceiverWithACertificateForItsNameGetsTheMessage() throws Exception {
        assertThat(send(NAME, trusting()).status()).isEqualTo(204);
        assertThat(ASKED_FOR.get(20, TimeUnit.SECONDS)).contains(NAME);
    }

    @Test
    void aReceiverWithACertificateForAnotherNameDoesNot() throws Exception {
        assertThat(send("other.test", trusting())).isEqualTo(Outcome.failed(Failure.TLS));
    }

    @Test
    void aReceiverWhoseCertificateNobodyVouchesForDoesNot() throws Exception {
        assertThat(send(NAME, Post.options((int) PATIENCE.toMillis(), 1)))
                .isEqualTo(Outcome.failed(Failure.TLS));
    }

    private static HttpClientOptions trusting() {
        return Post.options((int) PATIENCE.toMillis(), 1)
                .setTrustOptions(new PfxOptions().setPath(key().toString()).setPassword(PASSWORD));
    }

    private static Outcome send(String name, HttpClientOptions options) throws Exception {
        return new Post(
                        VERTX,
                        new ReceiverAddresses(
                                asked -> List.of(InetAddress.getLoopbackAddress()), true, 1),
                        Clock.systemUTC(),
                        options,
                        PATIENCE)
                .send(
                        URI.create("https://" + name + ":" + server.getAddress().getPort() + "/"),
                        List.of(),
                        new Message("msg_1", "test", null, new byte[] {'{', '}'}));
    }
}
