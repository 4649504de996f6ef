package no.veikart.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import no.veikart.checkpoint.Continuity;
import no.veikart.checkpoint.LedgerTree;
import no.veikart.checkpoint.LogBroken;
import no.veikart.checkpoint.SignCheckpoint;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Batches;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.Signals;
import no.veikart.publication.Queue.Act;
import no.veikart.status.Evidence;
import no.veikart.status.EvidenceReader;

/** One step of publication: what waits becomes public together, at one instant. */
@ApplicationScoped
class PublishBatch {

    private final Queue queue;
    private final PublishJudgements judgements;
    private final Batches batches;
    private final EvidenceReader evidence;
    private final OwnEntries ownEntries;
    private final OverdueFigures overdueFigures;
    private final StatusRecords statusRecords;
    private final LedgerTree tree;
    private final Continuity continuity;
    private final SignCheckpoint signCheckpoint;
    private final Signals signals;

    PublishBatch(
            Queue queue,
            PublishJudgements judgements,
            Batches batches,
            EvidenceReader evidence,
            OwnEntries ownEntries,
            OverdueFigures overdueFigures,
            StatusRecords statusRecords,
            LedgerTree tree,
            Continuity continuity,
            SignCheckpoint signCheckpoint,
            Signals signals) {
        this.queue = queue;
        this.judgements = judgements;
        this.batches = batches;
        this.evidence = evidence;
        this.ownEntries = ownEntries;
        this.overdueFigures = overdueFigures;
        this.statusRecords = statusRecords;
        this.tree = tree;
        this.continuity = continuity;
        this.signCheckpoint = signCheckpoint;
        this.signals = signals;
    }

    /**
     * Publishes the oldest acts that wait. The first batch of a day comes in any case, as what is
     * overdue follows from the day of the newest batch.
     *
     * @return whether there was anything to do; false also where another replica is at it
     * @throws LogBroken if the database is not the continuation of what was signed before
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
                previous.treeSize() > 0 && day(instant).isAfter(day(previous.publishedAt()));
        if (acts.isEmpty() && !newDay) {
            return false;
        }
        continuity.require();
        publish(acts, previous, instant, newDay);
        return true;
    }

    /**
     * Signs what has been published and committed.
     *
     * @return whether there was something to sign; false also where another replica is at it
     */
    @Transactional
    boolean sign() {
        boolean signed = queue.isOurTurn() && signCheckpoint.run();
        if (signed) {
            signals.publishedWithCommit();
        }
        return signed;
    }

    private void publish(List<Act> acts, Batch previous, Instant instant, boolean newDay) {
        boolean changesState = newDay || acts.stream().anyMatch(Act::changesState);
        boolean changesEvidence = newDay || acts.stream().anyMatch(Act::changesEvidence);
        boolean changesWhatIsOwed = newDay || acts.stream().anyMatch(Act::catalogue);
        long opening = previous.treeSize();
        queue.number(acts.stream().map(Act::id).toList(), opening + 1);
        queue.publish(acts, instant);
        judgements.publish(acts.stream().filter(Act::judgements).map(Act::id).toList(), instant);
        long size = opening + 1 + acts.stream().mapToLong(Act::entries).sum();
        if (changesEvidence) {
            Evidence before = evidence.at(previous.publishedAt());
            Evidence after = evidence.at(instant);
            if (changesWhatIsOwed) {
                size += overdueFigures.record(after, instant, size);
            }
            size += statusRecords.record(before, after, instant, size);
        }
        Batch batch = new Batch(size, opening, instant);
        ownEntries.append(List.of(opening(batch)), opening);
        queue.conclude(batch, tree.extendTo(size), changesState);
        signals.publishedWithCommit();
    }

    private static Entry opening(Batch batch) {
        return Entry.of(EntryType.BATCH_PUBLISHED, batch.publishedAt())
                .with("first", batch.firstIndex())
                .with("size", batch.treeSize())
                .build();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
