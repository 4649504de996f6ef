package no.veikart.ledger;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Carries word, here and to the other replicas, that entries wait to be published and that they
 * were.
 *
 * <p>Nothing depends on it but speed: whoever waits for word also looks, once a second.
 */
@ApplicationScoped
public class Signals {

    /** Entries were committed without an index. */
    public record EntriesWaiting() {}

    /** The public state may have grown. */
    public record Published() {}

    static final String WAITING = "veikart_waiting";
    static final String PUBLISHED = "veikart_published";

    private final Jdbi jdbi;
    private final Event<EntriesWaiting> waiting;
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "veikart-signals-out"));
    private final AtomicBoolean toBeTold = new AtomicBoolean();

    Signals(Jdbi jdbi, Event<EntriesWaiting> waiting) {
        this.jdbi = jdbi;
        this.waiting = waiting;
    }

    /**
     * Says that an act was committed.
     *
     * <p>The database is told beside the act and at most once for many acts: NOTIFY in the acts'
     * own transactions would make their commits wait for each other.
     */
    public void entriesWaiting() {
        waiting.fire(new EntriesWaiting());
        if (toBeTold.compareAndSet(false, true)) {
            teller.execute(this::tellWaiting);
        }
    }

    private void tellWaiting() {
        toBeTold.set(false);
        try {
            notify(WAITING);
        } catch (JdbiException e) {
            Log.debugf("Other replicas look by themselves: %s", e.getMessage());
        }
    }

    /** Says with the commit of the caller's transaction that the public state has grown. */
    public void publishedWithCommit() {
        notify(PUBLISHED);
    }

    private void notify(String channel) {
        jdbi.useHandle(
                handle ->
                        handle.createQuery("select pg_notify(:channel, '')")
                                .bind("channel", channel)
                                .mapTo(String.class)
                                .list());
    }

    void stop(@Observes ShutdownEvent event) {
        teller.shutdownNow();
    }
}
