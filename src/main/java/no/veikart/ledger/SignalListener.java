package no.veikart.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import no.veikart.ledger.Signals.EntriesWaiting;
import no.veikart.ledger.Signals.Published;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what other replicas tell through the database, on a connection of its own. */
@ApplicationScoped
class SignalListener {

    private static final int LISTEN_MILLIS = 1000;
    private static final int RETRY_MILLIS = 1000;

    private final AgroalDataSource database;
    private final Event<EntriesWaiting> waiting;
    private final Event<Published> published;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread = new Thread(this::listen, "veikart-signals-in");

    SignalListener(
            AgroalDataSource database, Event<EntriesWaiting> waiting, Event<Published> published) {
        this.database = database;
        this.waiting = waiting;
        this.published = published;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running.set(false);
        thread.join(2L * LISTEN_MILLIS);
    }

    private void listen() {
        while (running.get()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Signals.WAITING);
                statement.execute("listen " + Signals.PUBLISHED);
                deliver(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    /**
     * Whatever happened while nobody listened is caught up with first; a silence says to look, in
     * case the last look failed.
     */
    private void deliver(PGConnection connection) throws SQLException {
        waiting.fire(new EntriesWaiting());
        published.fire(new Published());
        while (running.get()) {
            PGNotification[] notifications = connection.getNotifications(LISTEN_MILLIS);
            for (PGNotification notification : notifications) {
                deliver(notification.getName());
            }
            if (notifications.length == 0) {
                published.fire(new Published());
            }
        }
    }

    private void deliver(String channel) {
        if (channel.equals(Signals.WAITING)) {
            waiting.fire(new EntriesWaiting());
        } else {
            published.fire(new Published());
        }
    }

    private void pause(Exception cause) {
        if (running.get()) {
            Log.warnf("Not listening to the database (%s); trying again", cause.getMessage());
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
