package no.veikart.roadmap;

import java.util.Map;
import no.veikart.catalogue.Catalogue;
import no.veikart.finding.OpenFindings;
import no.veikart.ledger.Batch;
import no.veikart.measure.Measure;
import no.veikart.measure.MeasureProgress;
import no.veikart.measure.MilestoneKey;
import no.veikart.measure.PublishedMilestone;
import no.veikart.statement.Statement;
import no.veikart.status.Evidence;
import no.veikart.status.Statuses;
import no.veikart.status.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was public at one tree size, whole and unchangeable.
 *
 * @param batch the publication that made it so
 * @param milestones the newest report of each milestone that has any
 * @param openFindings the findings that are open
 * @param statements the owners' current statements
 * @param held what more is in memory; null for a state of the past, and where it is too much
 */
public record PublicState(
        Batch batch,
        Catalogue catalogue,
        Evidence evidence,
        Statuses statuses,
        Map<MilestoneKey, PublishedMilestone> milestones,
        OpenFindings openFindings,
        Map<Subject, Statement> statements,
        @Nullable Held held) {

    static PublicState of(
            Batch batch,
            Catalogue catalogue,
            Evidence evidence,
            Map<MilestoneKey, PublishedMilestone> milestones,
            OpenFindings openFindings,
            Map<Subject, Statement> statements) {
        return new PublicState(
                batch,
                catalogue,
                evidence,
                Statuses.of(evidence),
                milestones,
                openFindings,
                statements,
                null);
    }

    /** How far the measure had come on the day of the batch. */
    public MeasureProgress progressOf(Measure measure) {
        return MeasureProgress.of(measure, milestones, evidence.day());
    }

    /** The same at a later batch that changed nothing of it. */
    PublicState at(Batch later) {
        return with(later, held);
    }

    PublicState with(@Nullable Held kept) {
        return with(batch, kept);
    }

    private PublicState with(Batch at, @Nullable Held kept) {
        return new PublicState(
                at, catalogue, evidence, statuses, milestones, openFindings, statements, kept);
    }
}
