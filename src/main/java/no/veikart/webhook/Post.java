package no.veikart.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message to one receiver, once.
 *
 * <p>Only the status line and the head of the answer are read. A connection is kept for the next
 * message where the answer soon comes to its end; whatever else ends the attempt ends it. Redirects
 * are not followed, and the connection goes to the address that was checked, while TLS is held to
 * the name: one that is kept serves no other name and no other address.
 */
@ApplicationScoped
class Post {

    private static final String AGENT = "veikart-webhooks/1";
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_BODY = 16 * 1024;

    /**
     * Shorter than servers usually keep a connection, so that ours is seldom one they just left.
     */
    private static final int KEPT_SECONDS = 2;

    private static final long REST_NANOS = Duration.ofMillis(500).toNanos();

    private final HttpClient client;
    private final ReceiverAddresses addresses;
    private final Clock clock;
    private final Duration patience;

    @Inject
    Post(Vertx vertx, ReceiverAddresses addresses, Clock clock, WebhooksConfig config) {
        this(vertx, addresses, clock, options(config), config.timeout());
    }

    Post(
            Vertx vertx,
            ReceiverAddresses addresses,
            Clock clock,
            HttpClientOptions options,
            Duration patience) {
        this.client = vertx.createHttpClient(options);
        this.addresses = addresses;
        this.clock = clock;
        this.patience = patience;
    }

    private static HttpClientOptions options(WebhooksConfig config) {
        return options((int) config.connectTimeout().toMillis(), config.concurrency());
    }

    /** Nothing waits for a connection: there are as many as attempts at once. */
    static HttpClientOptions options(int connectMillis, int atOnce) {
        return new HttpClientOptions()
                .setConnectTimeout(connectMillis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSslHandshakeTimeout(connectMillis)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(atOnce)
                .setMaxHeaderSize(LONGEST_HEAD);
    }

    /**
     * Tries to deliver.
     *
     * @param secrets to sign with, the newest first
     * @throws InterruptedException if the service ends; what became of the message is not known
     */
    Outcome send(URI receiver, List<Secret> secrets, Message message) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<InetAddress> address = addresses.find(receiver, patience);
        return address.isEmpty()
                ? Outcome.failed(Failure.NO_PUBLIC_ADDRESS)
                : send(to(receiver, address.get()), secrets, message, end);
    }

    private Outcome send(RequestOptions to, List<Secret> secrets, Message message, long end)
            throws InterruptedException {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CompletableFuture<Void> rest = new CompletableFuture<>();
        client.request(to)
                .onSuccess(request -> send(request, secrets, message, outcome, rest))
                .onFailure(outcome::completeExceptionally);
        try {
            Outcome told = outcome.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            await(rest, Math.min(REST_NANOS, end - System.nanoTime()));
            return told;
        } catch (TimeoutException e) {
            return Outcome.failed(Failure.TIMEOUT);
        } catch (ExecutionException e) {
            return Outcome.failed(Failure.of(e.getCause()));
        } finally {
            outcome.cancel(false);
            rest.cancel(false);
        }
    }

    /** Whatever it is, the message has its answer. */
    private static void await(CompletableFuture<Void> rest, long nanos)
            throws InterruptedException {
        try {
            rest.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            rest.cancel(false);
        }
    }

    private void send(
            HttpClientRequest request,
            List<Secret> secrets,
            Message message,
            CompletableFuture<Outcome> outcome,
            CompletableFuture<Void> rest) {
        HttpConnection connection = request.connection();
        CompletableFuture<Void> unused =
                rest.whenComplete(
                        (ended, cutOff) -> {
                            if (cutOff != null) {
                                connection.close();
                            }
                        });
        // What goes wrong from here on is told by the outcome, and is no error of the service.
        connection.exceptionHandler(outcome::completeExceptionally);
        long now = clock.instant().getEpochSecond();
        request.exceptionHandler(outcome::completeExceptionally)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, AGENT)
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now))
                .putHeader("webhook-signature", message.signatures(now, secrets))
                .send(Buffer.buffer(message.body()))
                .onSuccess(answer -> answered(answer, outcome, rest))
                .onFailure(outcome::completeExceptionally);
    }

    /** Of the body nothing is looked at but its length. */
    private static void answered(
            HttpClientResponse answer,
            CompletableFuture<Outcome> outcome,
            CompletableFuture<Void> rest) {
        AtomicInteger length = new AtomicInteger();
        answer.exceptionHandler(rest::completeExceptionally)
                .endHandler(end -> rest.complete(null))
                .handler(
                        part -> {
                            if (length.addAndGet(part.length()) > LONGEST_BODY) {
                                rest.cancel(false);
                            }
                        });
        outcome.complete(Outcome.answered(answer.statusCode(), answer.getHeader("Retry-After")));
    }

    private static RequestOptions to(URI receiver, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(ReceiverUrl.isSecure(receiver))
                .setHost(receiver.getHost())
                .setPort(ReceiverUrl.port(receiver))
                .setURI(target(receiver.getRawPath(), receiver.getRawQuery()))
                .setFollowRedirects(false)
                .setServer(
                        SocketAddress.inetSocketAddress(
                                new InetSocketAddress(
                                        withoutName(address), ReceiverUrl.port(receiver))));
    }

    /** So that nothing can resolve it once more. */
    private static InetAddress withoutName(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static String target(@Nullable String path, @Nullable String query) {
        String begin = path == null || path.isEmpty() ? "/" : path;
        return query == null ? begin : begin + "?" + query;
    }
}
