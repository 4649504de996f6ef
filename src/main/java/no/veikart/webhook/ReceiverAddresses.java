package no.veikart.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds out where a receiver is, and refuses what is not on the public internet. Whoever connects
 * must connect to the very address that was found: the name may lead elsewhere a moment later.
 *
 * <p>Each part of the service that asks has threads of its own: slow names in requests keep nothing
 * from being delivered.
 */
@Dependent
class ReceiverAddresses {

    private static final int IDLE_SECONDS = 10;

    private final Lookup lookup;
    private final boolean internal;

    /** The system's resolver cannot be interrupted, so that slow names must not pile up. */
    private final ThreadPoolExecutor threads;

    @Inject
    ReceiverAddresses(WebhooksConfig config) {
        this(
                name -> List.of(InetAddress.getAllByName(name)),
                config.allowInternalAddresses(),
                config.concurrency());
    }

    ReceiverAddresses(Lookup lookup, boolean internal, int atOnce) {
        this.lookup = lookup;
        this.internal = internal;
        this.threads =
                new ThreadPoolExecutor(
                        0,
                        2 * atOnce,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        ReceiverAddresses::thread);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "veikart-webhook-names");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Where to connect to.
     *
     * @param receiver an address that {@link ReceiverUrl} has let pass
     * @param patience how long to wait for the name's resolution
     * @return empty where the name is not found, or one of its addresses is not public
     */
    Optional<InetAddress> find(URI receiver, Duration patience) throws InterruptedException {
        try {
            Future<List<InetAddress>> found =
                    threads.submit(() -> lookup.addresses(receiver.getHost()));
            List<InetAddress> addresses = found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return addresses.stream().allMatch(address -> mayBe(receiver, address))
                    ? addresses.stream().findFirst()
                    : Optional.empty();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException notFound) {
            return Optional.empty();
        }
    }

    private boolean mayBe(URI receiver, InetAddress address) {
        return ReceiverUrl.isSecure(receiver)
                ? internal || PublicAddresses.contains(address)
                : internal && address.isLoopbackAddress();
    }

    /** Resolves a name, or reads an address. */
    interface Lookup {

        List<InetAddress> addresses(String name) throws UnknownHostException;
    }
}
