package no.veikart.measure;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.veikart.database.Columns;
import org.jdbi.v3.core.Jdbi;

/** Published reports of milestones. */
@ApplicationScoped
public class Milestones {

    private static final String REPORTS =
            """
            select m.measure, m.milestone, m.state, m.date, comment.text as comment, s.organisation,
                m.submission_id, m.published_at, m.superseded_at, m.leaf_index
            from milestone_report m
            join submission s on s.id = m.submission_id
            left join free_text comment on comment.id = m.comment
            """;

    private final Jdbi jdbi;

    Milestones(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest report of each milestone that has any, as they were public at the instant. */
    public Map<MilestoneKey, PublishedMilestone> asOf(Instant instant) {
        return byKey(
                asOf(
                        """
                        where m.published_at <= :instant
                            and (m.superseded_at is null or m.superseded_at > :instant)
                        """,
                        Map.of("instant", instant),
                        instant));
    }

    /** The newest report of each milestone that has any. */
    public Map<MilestoneKey, PublishedMilestone> current() {
        return byKey(
                find("where m.published_at is not null and m.superseded_at is null", Map.of()));
    }

    private static Map<MilestoneKey, PublishedMilestone> byKey(List<PublishedMilestone> reports) {
        return reports.stream().collect(toUnmodifiableMap(PublishedMilestone::key, identity()));
    }

    /** All reports of a measure's milestones that were public at the instant, newest first. */
    public List<PublishedMilestone> history(String measure, Instant instant) {
        return asOf(
                "where m.measure = :measure and m.published_at <= :instant order by m.leaf_index desc",
                Map.of("measure", measure, "instant", instant),
                instant);
    }

    private List<PublishedMilestone> asOf(
            String condition, Map<String, ?> parameters, Instant instant) {
        return find(condition, parameters).stream().map(report -> report.asOf(instant)).toList();
    }

    private List<PublishedMilestone> find(String condition, Map<String, ?> parameters) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(REPORTS + condition)
                                .bindMap(parameters)
                                .map((row, context) -> report(row))
                                .list());
    }

    private static PublishedMilestone report(ResultSet row) throws SQLException {
        return new PublishedMilestone(
                new MilestoneKey(row.getString("measure"), row.getString("milestone")),
                MilestoneState.of(row.getString("state")).orElseThrow(),
                row.getObject("date", LocalDate.class),
                row.getString("comment"),
                row.getString("organisation"),
                row.getObject("submission_id", UUID.class),
                row.getTimestamp("published_at").toInstant(),
                Columns.instant(row, "superseded_at"),
                row.getLong("leaf_index"));
    }
}
