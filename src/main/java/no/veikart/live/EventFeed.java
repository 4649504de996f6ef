package no.veikart.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.veikart.ledger.LedgerEntries;
import no.veikart.ledger.Signals;
import no.veikart.roadmap.PublicStates;

/**
 * The ledger's entries one after the other, as they become public. A listener is a place in the
 * log: it holds no thread and no queue, however slowly it reads, and listeners at the same place
 * share what is read from the database.
 */
@ApplicationScoped
class EventFeed {

    /** Who hears of an entry finds it in the public state. */
    private static final int AFTER_THE_SNAPSHOT = 3_000;

    private static final int PAGE = 256;
    private static final int PAGES = 32;

    private final PublicStates states;
    private final LedgerEntries entries;
    private final ObjectMapper json;
    private final AsyncLoadingCache<Page, List<LedgerEvent>> pages =
            Caffeine.newBuilder()
                    .maximumSize(PAGES)
                    .executor(Infrastructure.getDefaultWorkerPool())
                    .buildAsync(this::read);
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    EventFeed(PublicStates states, LedgerEntries entries, ObjectMapper json) {
        this.states = states;
        this.entries = entries;
        this.json = json;
    }

    /** How many entries are public. */
    long size() {
        return states.newest().map(state -> state.batch().treeSize()).orElse(0L);
    }

    /** Whether the service is about to end; listeners go on elsewhere. */
    boolean hasEnded() {
        return ended;
    }

    /**
     * The entry, as soon as it is public; empty where the service ends before. It fails where the
     * database does.
     */
    Uni<Optional<LedgerEvent>> at(long index) {
        return untilPublic(index)
                .chain(
                        isPublic ->
                                isPublic
                                        ? page(index).map(page -> Optional.of(in(page, index)))
                                        : Uni.createFrom().item(Optional.empty()));
    }

    private static LedgerEvent in(List<LedgerEvent> page, long index) {
        return page.get((int) (index % PAGE));
    }

    /** False where the service ends before. */
    private Uni<Boolean> untilPublic(long index) {
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            Waiting listener = new Waiting(index, emitter);
                            waiting.add(listener);
                            emitter.onTermination(() -> waiting.remove(listener));
                            wake(listener, size());
                        });
    }

    void follow(@Observes @Priority(AFTER_THE_SNAPSHOT) Signals.Published event) {
        long size = size();
        waiting.forEach(listener -> wake(listener, size));
    }

    /** Or the service would wait in vain for answers that never end. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ended = true;
        long size = size();
        waiting.forEach(listener -> wake(listener, size));
    }

    private void wake(Waiting listener, long size) {
        boolean isPublic = listener.index() < size;
        if (isPublic || ended) {
            waiting.remove(listener);
            listener.emitter().complete(isPublic);
        }
    }

    private Uni<List<LedgerEvent>> page(long index) {
        long first = index - index % PAGE;
        Page page = new Page(first, Math.min(size(), first + PAGE));
        // A copy: a listener that leaves must not end the others' reading.
        return Uni.createFrom().completionStage(() -> pages.get(page).copy());
    }

    private List<LedgerEvent> read(Page page) {
        return entries.find(page.first(), page.end()).stream()
                .map(entry -> LedgerEvent.of(entry, json))
                .toList();
    }

    /** Entries that are read together: from the first to before the end. */
    private record Page(long first, long end) {}

    /** Who waits for the entry to become public. */
    private record Waiting(long index, UniEmitter<? super Boolean> emitter) {}
}
