package no.veikart.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import no.veikart.ledger.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Looks for webhooks that are due and gives each its turn, on threads of its own and apart from
 * publishing. A receiver that hangs holds up one of the places, for as long as an attempt may take.
 */
@ApplicationScoped
class Deliverer {

    private static final String OURS = "veikart.webhooks.";

    /** So many organisations at least can have turns at a time. */
    private static final int SHARES = 4;

    private final DueWebhooks webhooks;
    private final PublicEntries entries;
    private final DeliverTurn turn;
    private final Identifiers identifiers;
    private final WebhooksConfig config;
    private @Nullable Running running;

    Deliverer(
            DueWebhooks webhooks,
            PublicEntries entries,
            DeliverTurn turn,
            Identifiers identifiers,
            WebhooksConfig config) {
        this.webhooks = webhooks;
        this.entries = entries;
        this.turn = turn;
        this.identifiers = identifiers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        check(config, ConfigUtils.isProfileActive("prod"));
        start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    /**
     * Refuses settings under which messages would go astray, or could not be signed.
     *
     * @throws IllegalStateException that names the setting
     */
    static void check(WebhooksConfig config, boolean production) {
        if (production && config.allowInternalAddresses()) {
            throw new IllegalStateException(
                    OURS + "allow-internal-addresses is not for production");
        }
        Optional<SecretKeySpec> unused = config.secretsKey().map(Secrets::key);
        if (config.turn().plus(config.timeout().multipliedBy(2)).compareTo(config.lease()) > 0) {
            throw new IllegalStateException(
                    OURS
                            + "lease is shorter than turn and two timeouts: two might deliver at"
                            + " once");
        }
    }

    synchronized void start() {
        running = new Running();
    }

    /** At once: what is under way is left to the lease, as if the service had died. */
    synchronized void stop() {
        if (running != null) {
            running.end();
            running = null;
        }
    }

    /** From a start to an end. */
    private final class Running {

        private final Semaphore room = new Semaphore(config.concurrency());
        private final Queue<String> busy = new ConcurrentLinkedQueue<>();
        private final int each = Math.max(1, config.concurrency() / SHARES);
        private final ScheduledExecutorService scout =
                Executors.newSingleThreadScheduledExecutor(
                        task -> thread(task, "veikart-webhooks"));
        private final ExecutorService turns =
                Executors.newCachedThreadPool(task -> thread(task, "veikart-webhook-turn"));
        private boolean inTrouble;

        Running() {
            long pause = config.pause().toMillis();
            ScheduledFuture<?> unused =
                    scout.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        }

        void end() {
            scout.shutdownNow();
            turns.shutdownNow();
        }

        /** Of a trouble that lasts, only its begin is logged; whatever it is, looking goes on. */
        private void look() {
            try {
                int places = room.availablePermits();
                if (places > 0) {
                    DueWebhooks.Room free = new DueWebhooks.Room(places, each, List.copyOf(busy));
                    webhooks.take(identifiers.next(), entries.size(), free, config.lease())
                            .forEach(this::begin);
                }
                inTrouble = false;
            } catch (RuntimeException | Error e) {
                if (!inTrouble) {
                    Log.warnf("Nothing is delivered to webhooks: %s", e);
                }
                inTrouble = true;
            }
        }

        private void begin(DueWebhook due) {
            room.acquireUninterruptibly();
            busy.add(due.organisation());
            try {
                turns.execute(() -> run(due));
            } catch (RuntimeException | Error e) {
                leave(due);
                throw e;
            }
        }

        private void run(DueWebhook due) {
            try {
                turn.run(due);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                Log.warnf("Webhook %s has to wait: %s", due.id(), e);
            } finally {
                leave(due);
            }
        }

        private void leave(DueWebhook due) {
            busy.remove(due.organisation());
            room.release();
        }

        private static Thread thread(Runnable task, String name) {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        }
    }
}
