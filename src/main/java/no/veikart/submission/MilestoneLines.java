package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.veikart.database.Inserts;
import no.veikart.intake.ReportedMilestone;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.measure.MilestoneKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The milestones of submissions. */
@ApplicationScoped
class MilestoneLines {

    private final Jdbi jdbi;

    MilestoneLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Has milestones stored, after or together with their texts. */
    static void add(
            UUID submission,
            List<ReportedMilestone> milestones,
            FreeTexts.Pad texts,
            Inserts inserts) {
        inserts.into("milestone_report", milestones)
                .all("submission_id", "uuid", submission)
                .each("position", "integer", ReportedMilestone::position)
                .each("measure", "text", m -> m.key().measure())
                .each("milestone", "text", m -> m.key().milestone())
                .each("state", "text", m -> m.state().code())
                .each("date", "date", ReportedMilestone::date)
                .each("comment", "uuid", m -> texts.id(m.comment()));
    }

    /**
     * Takes the one place that each milestone has for what is about to become public.
     *
     * <p>Fails with a violation of {@code milestone_report_pending_key} where another submission
     * holds one of the places.
     */
    void accept(UUID submission, Instant now) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update milestone_report set accepted_at = :now
                                        where submission_id = :submission
                                        """)
                                .bind("submission", submission)
                                .bind("now", now)
                                .execute());
    }

    /** The milestones of a submission, in its order. */
    List<MilestoneLine> of(UUID submission) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select m.id, m.measure, m.milestone, m.state, m.date, m.leaf_index,
                                            comment.id as comment_id, comment.salt as comment_salt,
                                            comment.text as comment_text, p.leaf_index as published_index
                                        from milestone_report m
                                        left join milestone_report p on p.measure = m.measure
                                            and p.milestone = m.milestone
                                            and p.published_at is not null and p.superseded_at is null
                                        left join free_text comment on comment.id = m.comment
                                        where m.submission_id = :submission
                                        order by m.position
                                        """)
                                .bind("submission", submission)
                                .map((row, context) -> line(row))
                                .list());
    }

    private static MilestoneLine line(ResultSet row) throws SQLException {
        return new MilestoneLine(
                row.getLong("id"),
                new MilestoneKey(row.getString("measure"), row.getString("milestone")),
                row.getString("state"),
                row.getObject("date", LocalDate.class),
                comment(row),
                row.getObject("leaf_index", Long.class),
                row.getObject("published_index", Long.class));
    }

    private static @Nullable FreeText comment(ResultSet row) throws SQLException {
        String text = row.getString("comment_text");
        return text == null
                ? null
                : new FreeText(
                        row.getObject("comment_id", UUID.class),
                        row.getBytes("comment_salt"),
                        text);
    }
}
