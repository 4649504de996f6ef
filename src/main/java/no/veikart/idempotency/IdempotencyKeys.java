package no.veikart.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.veikart.database.Inserts;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The keys of the last thirty days. Everything here is done in the caller's transaction. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofSeconds(10);
    private static final int CLEARED_AT_ONCE = 1_000;

    private final Jdbi jdbi;
    private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.MIN);

    IdempotencyKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What the same request brought about before. Until the transaction ends, nobody else gets an
     * answer for the key.
     *
     * @throws ProblemException if the same key is just being used, or was used for something else
     */
    public Optional<UUID> earlierEffectOf(IdempotentRequest request, Instant now) {
        Known known = lockAndFind(request, now);
        if (!known.locked()) {
            throw new ProblemException(ProblemType.REQUEST_IN_PROGRESS).retryAfter(1);
        }
        if (known.resource() == null) {
            return Optional.empty();
        }
        if (known.expired()) {
            free(request);
            return Optional.empty();
        }
        if (!Arrays.equals(known.fingerprint(), request.fingerprint())) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(known.resource());
    }

    /**
     * Two statements in one round trip: the second sees what was committed before the first had the
     * lock, which a single one might not.
     */
    private Known lockAndFind(IdempotentRequest request, Instant now) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select pg_try_advisory_xact_lock(
                                            hashtextextended(:organisation || ' ' || :key, 0));
                                        select fingerprint, resource, created_at <= :since
                                        from idempotency_key
                                        where organisation = :organisation and key = :key
                                        """)
                                .bind("organisation", request.organisation())
                                .bind("key", request.key())
                                .bind("since", now.minus(KEPT))
                                .execute((executed, context) -> known(executed.get())));
    }

    private static Known known(PreparedStatement executed) throws SQLException {
        boolean locked;
        try (ResultSet lock = executed.getResultSet()) {
            lock.next();
            locked = lock.getBoolean(1);
        }
        executed.getMoreResults();
        try (ResultSet row = executed.getResultSet()) {
            return row.next()
                    ? new Known(
                            locked,
                            row.getBytes(1),
                            row.getObject(2, UUID.class),
                            row.getBoolean(3))
                    : new Known(locked, null, null, false);
        }
    }

    private void free(IdempotentRequest request) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from idempotency_key
                                        where organisation = :organisation and key = :key
                                        """)
                                .bind("organisation", request.organisation())
                                .bind("key", request.key())
                                .execute());
    }

    /** Stores what the request brings about, together with that, after it was asked for. */
    public void store(IdempotentRequest request, UUID resource, Instant now, Inserts inserts) {
        clear(now);
        inserts.into("idempotency_key")
                .all("organisation", "text", request.organisation())
                .all("key", "text", request.key())
                .all("fingerprint", "bytea", request.fingerprint())
                .all("resource", "uuid", resource)
                .all("created_at", "timestamptz", now);
    }

    /** Now and then removes some of the keys that nobody may use any more. */
    private void clear(Instant now) {
        Instant last = cleared.get();
        if (last.isBefore(now.minus(BETWEEN_CLEARINGS)) && cleared.compareAndSet(last, now)) {
            jdbi.useHandle(
                    handle ->
                            handle.createUpdate(
                                            """
                                            delete from idempotency_key where (organisation, key) in (
                                                select organisation, key from idempotency_key
                                                where created_at <= :since
                                                limit :most for update skip locked)
                                            """)
                                    .bind("since", now.minus(KEPT))
                                    .bind("most", CLEARED_AT_ONCE)
                                    .execute());
        }
    }

    private record Known(
            boolean locked,
            byte @Nullable [] fingerprint,
            @Nullable UUID resource,
            boolean expired) {}
}
