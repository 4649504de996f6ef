package no.veikart.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one public state, kept until something of another one is to be kept, as long as
 * there is room.
 */
final class KeptOfState<K, V> {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private volatile @Nullable OfState<K, V> kept;

    /** Null where it is not kept, or of another state. */
    @SuppressWarnings("ReferenceEquality") // another object is another state
    @Nullable V find(PublicState state, K key) {
        OfState<K, V> known = kept;
        return known == null || known.state() != state ? null : known.values().get(key);
    }

    /**
     * @param bytes how much room it takes
     * @param value made only where there is room
     */
    @SuppressWarnings("ReferenceEquality") // another object is another state
    void keep(PublicState state, K key, long bytes, Supplier<V> value) {
        OfState<K, V> known = kept;
        if (known == null || known.state() != state) {
            known = new OfState<>(state, new ConcurrentHashMap<>(), new AtomicLong());
            kept = known;
        }
        if (known.bytes().addAndGet(bytes) <= MOST_BYTES) {
            known.values().put(key, value.get());
        }
    }

    private record OfState<K, V>(PublicState state, Map<K, V> values, AtomicLong bytes) {}
}
