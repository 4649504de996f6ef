package no.veikart.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flood fills no memory. */
class EventCollectorTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    void likeEventsAreOneAndWhatIsBeyondTheBoundIsOnlyCounted() {
        EventCollector collector = new EventCollector(new Bounds());

        for (int i = 0; i < 1_000; i++) {
            collector.add(event("/" + i % 5), "request-" + i, NOON.plusMillis(i));
        }

        Map<SecurityEvent, Occurrences> taken = collector.take();
        assertThat(taken).hasSize(3);
        assertThat(taken.get(event("/0")))
                .isEqualTo(new Occurrences(200, "request-0", NOON, NOON.plusMillis(995)));
        assertThat(taken.get(SecurityEvent.LOST).count()).isEqualTo(600);
        assertThat(collector.take()).isEmpty();
    }

    private static SecurityEvent event(String endpoint) {
        return new SecurityEvent(
                SecurityEvent.Kind.REFUSED, 401, null, "GET", endpoint, null, null, null, null);
    }

    private record Bounds() implements AuditConfig {

        @Override
        public Duration retention() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration interval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int mostBetween() {
            return 2;
        }
    }
}
