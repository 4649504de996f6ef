package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver on the loopback address, which keeps what it gets and answers as it is told. */
final class TestReceiver implements AutoCloseable {

    private static final int OK = 204;
    private static final int BOUND_SECONDS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile String location = "";

    TestReceiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread = new Thread(task, "test-receiver");
                            thread.setDaemon(true);
                            return thread;
                        }));
        server.start();
    }

    /** The next answers, in their order; after them all is well. */
    TestReceiver answers(int... statuses) {
        answers.clear();
        Arrays.stream(statuses).forEach(answers::add);
        return this;
    }

    /** What redirects lead to. */
    TestReceiver redirectsTo(String url) {
        location = url;
        return this;
    }

    /** From now on requests are taken and not answered, or they are again. */
    TestReceiver hangs(boolean from) {
        hangs = from;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=for-the-receiver";
    }

    private void receive(HttpExchange exchange) throws IOException {
        boolean hang = hangs;
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer status = answers.poll();
        received.add(new Received(exchange.getRequestHeaders(), body, exchange.getRemoteAddress()));
        try (exchange) {
            if (hang) {
                closed.await();
            }
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(status == null ? OK : status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next request; waits for it. */
    Received next() {
        try {
            Received next = received.poll(BOUND_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("a request").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many requests came that nobody has looked at. */
    int waiting() {
        return received.size();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    /** A request, which is verified as Standard Webhooks tells receivers to do it. */
    record Received(Headers headers, byte[] body, InetSocketAddress from) {

        String id() {
            return headers.getFirst("webhook-id");
        }

        String[] signatures() {
            return headers.getFirst("webhook-signature").split(" ");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long index() {
            return json().path("data").path("index").asLong(-1);
        }

        String signatureBy(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(
                        (id() + "." + headers.getFirst("webhook-timestamp") + ".")
                                .getBytes(StandardCharsets.UTF_8));
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
