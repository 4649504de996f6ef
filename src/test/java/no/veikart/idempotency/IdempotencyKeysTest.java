package no.veikart.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.veikart.database.Inserts;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.testsupport.ServiceProfile;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** However close together the same request comes, it is carried out once and nothing fails. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class IdempotencyKeysTest {

    private static final int AT_ONCE = 6;
    private static final int ROUNDS = 500;
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    @Inject IdempotencyKeys keys;
    @Inject Jdbi jdbi;

    @Test
    void whoeverComesAsTheFirstOneEndsIsToldWhatItDid() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                IdempotentRequest request =
                        new IdempotentRequest("kd", "round-" + round, new byte[32]);
                Callable<UUID> call = () -> answered(request);
                List<Future<UUID>> calls =
                        threads.invokeAll(Stream.generate(() -> call).limit(AT_ONCE).toList());

                for (Future<UUID> one : calls) {
                    assertThat(one.get()).isEqualTo(calls.get(0).get());
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks again, as clients do, while another is at it. */
    private UUID answered(IdempotentRequest request) {
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> effect(request));
            } catch (ProblemException refusal) {
                assertThat(refusal.type()).isEqualTo(ProblemType.REQUEST_IN_PROGRESS);
            }
        }
    }

    private UUID effect(IdempotentRequest request) {
        Optional<UUID> earlier = keys.earlierEffectOf(request, NOON);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        UUID effect = UUID.randomUUID();
        Inserts inserts = new Inserts();
        keys.store(request, effect, NOON, inserts);
        inserts.run(jdbi);
        return effect;
    }
}
