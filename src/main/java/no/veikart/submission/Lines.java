package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import no.veikart.database.Inserts;
import no.veikart.intake.ReportedFigure;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ReasonCode;
import no.veikart.period.Period;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The figures of submissions, thousands in one statement. */
@ApplicationScoped
class Lines {

    /** How many are in memory at once. */
    private static final int AT_ONCE = 5_000;

    private final Jdbi jdbi;

    Lines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Has figures stored, after or together with their texts. */
    static void add(
            UUID submission, List<CheckedFigure> figures, FreeTexts.Pad texts, Inserts inserts) {
        inserts.into("observation", figures)
                .all("submission_id", "uuid", submission)
                .each("position", "integer", reported(ReportedFigure::position))
                .each("indicator", "text", reported(f -> f.key().indicator()))
                .each("region", "text", reported(f -> f.key().region()))
                .each("period", "text", reported(f -> f.key().period().toString()))
                .each("period_end", "date", reported(f -> f.key().period().lastDay()))
                .each("value", "numeric", reported(ReportedFigure::value))
                .each("obs_status", "text", reported(f -> f.status().code()))
                .each("precision", "text", reported(f -> f.precision().code()))
                .each("comment", "uuid", reported(f -> texts.id(f.comment())))
                .each("source", "uuid", reported(f -> texts.id(f.source())))
                .each("reason_code", "text", reported(f -> code(f.reasonCode())))
                .each("reason", "uuid", reported(f -> texts.id(f.reason())))
                .each("confirmed", "boolean", reported(ReportedFigure::confirmed))
                .each("unusual_from", "numeric", CheckedFigure::unusualFrom);
    }

    private static <T extends @Nullable Object> Function<CheckedFigure, T> reported(
            Function<ReportedFigure, T> field) {
        return figure -> field.apply(figure.reported());
    }

    private static @Nullable String code(@Nullable ReasonCode reason) {
        return reason == null ? null : reason.code();
    }

    /**
     * Takes the one place that each figure's key has for what is about to become public.
     *
     * <p>Fails with a violation of {@code observation_pending_key} where another submission holds
     * one of the places. Done before anything else of a decision is read: what is public for these
     * keys cannot change from here on.
     */
    void accept(UUID submission, Instant now) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update observation set accepted_at = :now
                                        where submission_id = :submission
                                        """)
                                .bind("submission", submission)
                                .bind("now", now)
                                .execute());
    }

    /** Positions of the figures that change what is public now but do not say why. */
    List<Integer> withoutReason(UUID submission) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select o.position from observation o
                                        join observation p on p.indicator = o.indicator
                                            and p.region = o.region and p.period = o.period
                                            and p.published_at is not null and p.superseded_at is null
                                        where o.submission_id = :submission and o.reason_code is null
                                        order by o.position
                                        """)
                                .bind("submission", submission)
                                .mapTo(Integer.class)
                                .list());
    }

    /** Numbers accepted figures after what is public. */
    void number(UUID submission) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update observation o
                                        set revision = 1 + coalesce((
                                            select p.revision from observation p
                                            where p.indicator = o.indicator and p.region = o.region
                                                and p.period = o.period
                                                and p.published_at is not null and p.superseded_at is null), 0)
                                        where o.submission_id = :submission
                                        """)
                                .bind("submission", submission)
                                .execute());
    }

    /**
     * A part of a submission, in its order.
     *
     * @param after position of the last line already seen; -1 at first
     */
    List<Line> of(UUID submission, int after, int limit) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select o.id, o.position, o.indicator, o.region, o.period, o.value,
                                            o.obs_status, o.precision, o.reason_code, o.revision, o.leaf_index,
                                            o.confirmed, o.unusual_from,
                                            comment.id as comment_id, comment.salt as comment_salt,
                                            comment.text as comment_text,
                                            source.id as source_id, source.salt as source_salt,
                                            source.text as source_text,
                                            reason.id as reason_id, reason.salt as reason_salt,
                                            reason.text as reason_text,
                                            p.value as published_value, p.revision as published_revision,
                                            p.leaf_index as published_index
                                        from observation o
                                        left join observation p on p.indicator = o.indicator
                                            and p.region = o.region and p.period = o.period
                                            and p.published_at is not null and p.superseded_at is null
                                        left join free_text comment on comment.id = o.comment
                                        left join free_text source on source.id = o.source
                                        left join free_text reason on reason.id = o.reason
                                        where o.submission_id = :submission and o.position > :after
                                        order by o.position limit :limit
                                        """)
                                .bind("submission", submission)
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((row, context) -> line(row))
                                .list());
    }

    /** Hands over all lines of a submission, in its order, in parts of bounded size. */
    void forEachPart(UUID submission, Consumer<List<Line>> consumer) {
        List<Line> part = of(submission, -1, AT_ONCE);
        while (!part.isEmpty()) {
            consumer.accept(part);
            int last = part.get(part.size() - 1).position();
            part = part.size() < AT_ONCE ? List.of() : of(submission, last, AT_ONCE);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getInt("position"),
                new FigureKey(
                        row.getString("indicator"),
                        row.getString("region"),
                        Period.parse(row.getString("period"))),
                row.getBigDecimal("value"),
                row.getString("obs_status"),
                row.getString("precision"),
                text(row, "comment"),
                text(row, "source"),
                row.getString("reason_code"),
                text(row, "reason"),
                row.getBoolean("confirmed"),
                row.getBigDecimal("unusual_from"),
                row.getObject("revision", Integer.class),
                row.getObject("leaf_index", Long.class),
                published(row));
    }

    private static @Nullable FreeText text(ResultSet row, String name) throws SQLException {
        String text = row.getString(name + "_text");
        return text == null
                ? null
                : new FreeText(
                        row.getObject(name + "_id", UUID.class),
                        row.getBytes(name + "_salt"),
                        text);
    }

    private static Line.@Nullable Published published(ResultSet row) throws SQLException {
        Integer revision = row.getObject("published_revision", Integer.class);
        return revision == null
                ? null
                : new Line.Published(
                        row.getBigDecimal("published_value"),
                        revision,
                        row.getLong("published_index"));
    }
}
