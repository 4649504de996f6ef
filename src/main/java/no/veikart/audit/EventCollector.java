package no.veikart.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes security events from requests, without making one wait, and in memory that a flood of them
 * cannot fill: like ones are counted together, and beyond a bound only their number is known.
 */
@ApplicationScoped
class EventCollector {

    private final int most;
    private final Object guard = new Object();
    private Map<SecurityEvent, Occurrences> collected = new LinkedHashMap<>();

    EventCollector(AuditConfig config) {
        this.most = config.mostBetween();
    }

    void add(SecurityEvent event, String requestId, Instant at) {
        Occurrences once = Occurrences.once(requestId, at);
        synchronized (guard) {
            boolean room = collected.size() < most || collected.containsKey(event);
            collected.merge(room ? event : SecurityEvent.LOST, once, Occurrences::and);
        }
    }

    /** What came since it was last asked for, in the order in which each first came. */
    Map<SecurityEvent, Occurrences> take() {
        synchronized (guard) {
            Map<SecurityEvent, Occurrences> taken = collected;
            collected = new LinkedHashMap<>();
            return taken;
        }
    }
}
