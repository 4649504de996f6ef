package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.veikart.webhook.ReceiverAddresses.Lookup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One attempt ends in time, and goes nowhere but where it may, whatever is at the other end. */
@Timeout(60)
class PostTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Lookup LOOPBACK = name -> List.of(InetAddress.getLoopbackAddress());
    private static final Message MESSAGE =
            new Message("msg_1", "test", null, "{}".getBytes(StandardCharsets.UTF_8));

    @AfterAll
    static void end() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aReceiverThatHangsIsLeft() throws Exception {
        try (TestReceiver receiver = new TestReceiver().hangs(true)) {
            assertThat(send(receiver.url(), LOOPBACK, true, SHORT))
                    .isEqualTo(Outcome.failed(Failure.TIMEOUT));
        }
    }

    @Test
    void aReceiverThatDripsItsHeadIsLeftAndCutOff() throws Exception {
        try (Dripping receiver = new Dripping("HTTP/1.1 200 OK\r\nX-Slow: ")) {
            assertThat(send(receiver.url(), LOOPBACK, true, SHORT))
                    .isEqualTo(Outcome.failed(Failure.TIMEOUT));
            assertThat(receiver.isCutOff()).isTrue();
        }
    }

    @Test
    void theBodyOfAnAnswerIsNotWaitedFor() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n";
        try (Dripping receiver = new Dripping(head)) {
            assertThat(send(receiver.url(), LOOPBACK, true, LONG).status()).isEqualTo(200);
            assertThat(receiver.isCutOff()).isTrue();
        }
    }

    @Test
    void whatIsNoHttpIsNoAnswer() throws Exception {
        try (Dripping receiver = new Dripping("220 mail.example.no ESMTP\r\n\r\n")) {
            assertThat(send(receiver.url(), LOOPBACK, true, LONG).failure())
                    .isEqualTo(Failure.UNREACHABLE);
        }
    }

    @Test
    void whereNobodyListensNobodyIsReached() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(send("http://127.0.0.1:" + port, LOOPBACK, true, LONG))
                .isEqualTo(Outcome.failed(Failure.UNREACHABLE));
    }

    @Test
    void aRedirectIsToldAndNotFollowed() throws Exception {
        try (TestReceiver elsewhere = new TestReceiver();
                TestReceiver receiver =
                        new TestReceiver().redirectsTo(elsewhere.url()).answers(307)) {
            Outcome outcome = send(receiver.url(), LOOPBACK, true, LONG);

            assertThat(outcome.failure()).isEqualTo(Failure.REDIRECT);
            assertThat(outcome.status()).isEqualTo(307);
            assertThat(elsewhere.waiting()).isZero();
        }
    }

    @Test
    void theNameIsLookedUpOnceForEachAttemptAndTheAddressThatWasCheckedIsUsed() throws Exception {
        Queue<InetAddress> answers =
                new ArrayDeque<>(
                        List.of(
                                InetAddress.getLoopbackAddress(),
                                InetAddress.getByName("10.0.0.1")));
        Lookup rebinding = name -> List.of(answers.remove());
        try (TestReceiver receiver = new TestReceiver()) {
            String url = receiver.url().replace("127.0.0.1", "receiver.test");

            assertThat(send(url, rebinding, true, LONG).isDelivered()).isTrue();
            assertThat(receiver.next().headers().getFirst("Host")).startsWith("receiver.test:");
            assertThat(answers).hasSize(1);
            assertThat(send(url, rebinding, true, LONG))
                    .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
        }
    }

    @Test
    void aNameThatOnceLedElsewhereIsRefusedBeforeAnythingIsSent() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            String url = receiver.url().replace("http:", "https:");

            assertThat(send(url, LOOPBACK, false, LONG))
                    .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
            assertThat(send(url, publicAndInternal(), false, LONG))
                    .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
            assertThat(send(receiver.url(), LOOPBACK, false, LONG))
                    .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
            assertThat(receiver.waiting()).isZero();
        }
    }

    private static Lookup publicAndInternal() {
        return name ->
                List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1"));
    }

    @Test
    void aNameThatIsNotFoundIsAFailure() throws Exception {
        Lookup unknown =
                name -> {
                    throw new UnknownHostException(name);
                };

        assertThat(send("https://receiver.test/", unknown, false, LONG))
                .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
        assertThat(send("https://receiver.test/", name -> List.of(), false, LONG))
                .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
    }

    @Test
    void aNameServerThatHangsIsLeft() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Lookup hanging =
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                };

        assertThat(send("https://receiver.test/", hanging, false, SHORT))
                .isEqualTo(Outcome.failed(Failure.NO_PUBLIC_ADDRESS));
        never.countDown();
    }

    @Test
    void messagesInARowShareAConnection() throws Exception {
        Post post = post(LOOPBACK, true, LONG);
        Set<InetSocketAddress> connections = new HashSet<>();
        try (TestReceiver receiver = new TestReceiver()) {
            for (int i = 0; i < 20; i++) {
                assertThat(send(post, receiver.url()).isDelivered()).isTrue();
                connections.add(receiver.next().from());
            }
        }

        assertThat(connections).hasSizeLessThan(5);
    }

    @Test
    void aConnectionThatIsKeptServesNoOtherAddress() throws Exception {
        Queue<InetAddress> answers =
                new ArrayDeque<>(
                        List.of(
                                InetAddress.getLoopbackAddress(),
                                InetAddress.getByName("127.0.0.2")));
        Post post = post(name -> List.of(answers.remove()), true, LONG);
        try (TestReceiver receiver = new TestReceiver()) {
            String url = receiver.url().replace("127.0.0.1", "receiver.test");

            assertThat(send(post, url).isDelivered()).isTrue();
            assertThat(send(post, url)).isEqualTo(Outcome.failed(Failure.UNREACHABLE));
        }
    }

    @Test
    void aMessageAfterOneThatHangsHasAConnectionOfItsOwn() throws Exception {
        Post post = post(LOOPBACK, true, SHORT);
        try (TestReceiver receiver = new TestReceiver().hangs(true)) {
            assertThat(send(post, receiver.url())).isEqualTo(Outcome.failed(Failure.TIMEOUT));
            receiver.hangs(false);

            assertThat(send(post, receiver.url()).isDelivered()).isTrue();
            assertThat(receiver.next().from()).isNotEqualTo(receiver.next().from());
        }
    }

    private static Outcome send(String url, Lookup lookup, boolean internal, Duration patience)
            throws InterruptedException {
        return send(post(lookup, internal, patience), url);
    }

    private static Outcome send(Post post, String url) throws InterruptedException {
        return post.send(URI.create(url), List.of(), MESSAGE);
    }

    private static Post post(Lookup lookup, boolean internal, Duration patience) {
        return new Post(
                VERTX,
                new ReceiverAddresses(lookup, internal, 4),
                Clock.systemUTC(),
                Post.options((int) LONG.toMillis(), 4),
                patience);
    }

    /** Takes one connection, says something, and goes on byte by byte until it is cut off. */
    private static final class Dripping implements AutoCloseable {

        private final ServerSocket server;
        private final CompletableFuture<Boolean> cutOff;

        Dripping(String begin) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            cutOff = CompletableFuture.supplyAsync(() -> drip(begin));
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        private boolean drip(String begin) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(); // nobody answers before being asked
                OutputStream out = socket.getOutputStream();
                out.write(begin.getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(20);
                }
            } catch (IOException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        boolean isCutOff() throws Exception {
            return cutOff.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
