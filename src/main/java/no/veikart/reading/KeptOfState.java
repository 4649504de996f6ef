package no.veikart.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToIntFunction;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one public state, kept until something of another one is to be kept. Where there
 * is more than room for, what is asked for often stays.
 */
final class KeptOfState<K, V> {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final ToIntFunction<V> bytes;
    private volatile @Nullable OfState<K, V> kept;

    /**
     * @param bytes how much room a value takes
     */
    KeptOfState(ToIntFunction<V> bytes) {
        this.bytes = bytes;
    }

    /** Null where it is not kept, or of another state. */
    @SuppressWarnings("ReferenceEquality") // another object is another state
    @Nullable V find(PublicState state, K key) {
        OfState<K, V> known = kept;
        return known == null || known.state() != state ? null : known.values().getIfPresent(key);
    }

    @SuppressWarnings("ReferenceEquality") // another object is another state
    void keep(PublicState state, K key, V value) {
        OfState<K, V> known = kept;
        if (known == null || known.state() != state) {
            known = new OfState<>(state, empty());
            kept = known;
        }
        known.values().put(key, value);
    }

    private Cache<K, V> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((K key, V value) -> bytes.applyAsInt(value))
                .executor(Runnable::run)
                .build();
    }

    private record OfState<K, V>(PublicState state, Cache<K, V> values) {}
}
