package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.veikart.intake.ReportedMilestone;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.measure.MilestoneKey;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The milestones of submissions. */
@ApplicationScoped
class MilestoneLines {

    private final Jdbi jdbi;

    MilestoneLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores milestones in the caller's transaction; their texts are already there. */
    void insert(UUID submission, List<ReportedMilestone> milestones, FreeTexts.Pad texts) {
        if (milestones.isEmpty()) {
            return;
        }
        jdbi.useHandle(
                handle -> {
                    Update insert =
                            handle.createUpdate(
                                            """
                                            insert into milestone_report
                                                (submission_id, position, measure, milestone, state, date, comment)
                                            select :submission, * from unnest(:positions, :measures, :milestones,
                                                :states, :dates, :comments)
                                            """)
                                    .bind("submission", submission);
                    column(insert, "positions", Integer.class, milestones, m -> m.position());
                    column(insert, "measures", String.class, milestones, m -> m.key().measure());
                    column(
                            insert,
                            "milestones",
                            String.class,
                            milestones,
                            m -> m.key().milestone());
                    column(insert, "states", String.class, milestones, m -> m.state().code());
                    column(insert, "dates", LocalDate.class, milestones, m -> m.date());
                    column(insert, "comments", UUID.class, milestones, m -> texts.id(m.comment()));
                    insert.execute();
                });
    }

    private static <T> void column(
            Update insert,
            String name,
            Class<T> type,
            List<ReportedMilestone> milestones,
            Function<ReportedMilestone, @Nullable T> field) {
        insert.bindArray(name, type, milestones.stream().map(field).toList());
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
