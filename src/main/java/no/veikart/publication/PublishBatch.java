package no.veikart.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Batches;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.ledger.Signals;
import no.veikart.publication.Queue.Act;
import no.veikart.status.Cause;
import no.veikart.status.Change;
import no.veikart.status.Evidence;
import no.veikart.status.EvidenceReader;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChanges;
import no.veikart.status.Transition;

/** One step of publication: what waits becomes public together, at one instant. */
@ApplicationScoped
class PublishBatch {

    private final Queue queue;
    private final Batches batches;
    private final LedgerEntries entries;
    private final Identifiers identifiers;
    private final EvidenceReader evidence;
    private final StatusChanges statusChanges;
    private final Signals signals;
    private final ObjectMapper json;

    /** The last day of which this replica found that it changes nothing by itself. */
    private volatile LocalDate quietDay = LocalDate.MIN;

    PublishBatch(
            Queue queue,
            Batches batches,
            LedgerEntries entries,
            Identifiers identifiers,
            EvidenceReader evidence,
            StatusChanges statusChanges,
            Signals signals,
            ObjectMapper json) {
        this.queue = queue;
        this.batches = batches;
        this.entries = entries;
        this.identifiers = identifiers;
        this.evidence = evidence;
        this.statusChanges = statusChanges;
        this.signals = signals;
        this.json = json;
    }

    /**
     * Publishes the oldest acts that wait, and what a new day has made stale.
     *
     * @return whether there was anything to do; false also where another replica is at it
     */
    @Transactional
    boolean publish() {
        if (!queue.isOurTurn()) {
            return false;
        }
        List<Act> acts = queue.waiting();
        Batch previous = batches.newest();
        Instant instant = queue.nextInstant();
        boolean newDay =
                previous.treeSize() > 0
                        && day(instant).isAfter(day(previous.publishedAt()))
                        && day(instant).isAfter(quietDay);
        if (acts.isEmpty() && !newDay) {
            return false;
        }
        return publish(acts, previous, instant, newDay);
    }

    private boolean publish(List<Act> acts, Batch previous, Instant instant, boolean newDay) {
        List<UUID> ids = acts.stream().map(Act::id).toList();
        boolean mayChangeStatus = newDay || acts.stream().anyMatch(Act::changesState);
        Evidence before = mayChangeStatus ? evidence.at(previous.publishedAt()) : null;
        long first = previous.treeSize();
        long acted = acts.stream().mapToLong(Act::entries).sum();
        queue.number(ids, first + 1);
        queue.publish(acts, instant);
        List<Change> changes =
                before == null ? List.of() : new Transition(before, evidence.at(instant)).changes();
        if (acts.isEmpty() && changes.isEmpty()) {
            quietDay = day(instant);
            return false;
        }
        Batch batch = new Batch(first + 1 + acted + changes.size(), first, instant);
        appendOwn(List.of(opening(batch)), first);
        record(changes, first + 1 + acted, instant);
        queue.conclude(batch, mayChangeStatus);
        signals.publishedWithCommit();
        return true;
    }

    private static Entry opening(Batch batch) {
        return Entry.of(EntryType.BATCH_PUBLISHED, batch.publishedAt())
                .with("first", batch.firstIndex())
                .with("size", batch.treeSize())
                .build();
    }

    private void record(List<Change> changes, long first, Instant instant) {
        List<Entry> changed = new ArrayList<>();
        List<StatusChange> records = new ArrayList<>();
        for (Change change : changes) {
            changed.add(entry(change, instant));
            records.add(record(change, instant, first + records.size()));
        }
        appendOwn(changed, first);
        statusChanges.insert(records);
    }

    /** Appends entries of the publisher itself and gives them their indexes at once. */
    private void appendOwn(List<Entry> own, long first) {
        if (!own.isEmpty()) {
            UUID act = identifiers.next();
            entries.append(act, own);
            queue.number(List.of(act), first);
        }
    }

    private static Entry entry(Change change, Instant instant) {
        return Entry.of(EntryType.STATUS_CHANGED, instant)
                .with("subject", change.subject().kind().code())
                .with("code", change.subject().code())
                .with("from", change.from().code())
                .with("to", change.to().code())
                .with("wasStale", change.wasStale())
                .with("isStale", change.isStale())
                .with("causes", codes(change.causes()))
                .with("detail", change.detail())
                .build();
    }

    private StatusChange record(Change change, Instant instant, long index) {
        return new StatusChange(
                change.subject(),
                change.from().code(),
                change.to().code(),
                change.wasStale(),
                change.isStale(),
                codes(change.causes()),
                asJson(change.detail()),
                instant,
                index,
                null);
    }

    private static List<String> codes(List<Cause> causes) {
        return causes.stream().map(Cause::code).toList();
    }

    private String asJson(Object detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists have a JSON form", e);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
