package no.veikart.roadmap;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Whether the database answers. It is asked on a thread of its own, one question at a time, and not
 * waited for longer than a probe waits: where its connections are all in use, or lead to a machine
 * that is gone, what is public is still to be read here.
 */
@ApplicationScoped
class DatabaseReach {

    private static final int SECONDS = 1;

    private final Jdbi jdbi;
    private final ExecutorService asker =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task, "veikart-database-reach");
                        thread.setDaemon(true);
                        return thread;
                    });
    private CompletableFuture<Boolean> question = CompletableFuture.completedFuture(false);

    DatabaseReach(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Within {@value #SECONDS} second; what does not answer until then is away. */
    boolean isReachable() {
        try {
            return question().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        if (question.isDone()) {
            question = CompletableFuture.supplyAsync(this::answers, asker);
        }
        return question;
    }

    private boolean answers() {
        try {
            return jdbi.withHandle(handle -> handle.getConnection().isValid(SECONDS));
        } catch (SQLException | JdbiException e) {
            return false;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        asker.shutdownNow();
    }
}
