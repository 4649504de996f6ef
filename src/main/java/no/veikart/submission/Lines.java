package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.observation.FigureKey;
import no.veikart.period.Period;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The figures of submissions, however many there are, in one statement each. */
@ApplicationScoped
class Lines {

    private final Jdbi jdbi;

    Lines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores figures in the caller's transaction; their texts are already there. */
    void insert(UUID submission, List<ReportedFigure> figures, FreeTexts.Pad texts) {
        jdbi.useHandle(
                handle -> {
                    Update insert =
                            handle.createUpdate(
                                            """
                                            insert into observation (submission_id, position, indicator, region,
                                                period, period_end, value, obs_status, precision, comment, source,
                                                reason_code, reason)
                                            select :submission, * from unnest(:positions, :indicators, :regions,
                                                :periods, :ends, :values, :statuses, :precisions, :comments,
                                                :sources, :reasonCodes, :reasons)
                                            """)
                                    .bind("submission", submission);
                    column(insert, "positions", Integer.class, figures, ReportedFigure::position);
                    column(insert, "indicators", String.class, figures, f -> f.key().indicator());
                    column(insert, "regions", String.class, figures, f -> f.key().region());
                    column(
                            insert,
                            "periods",
                            String.class,
                            figures,
                            f -> f.key().period().toString());
                    column(
                            insert,
                            "ends",
                            LocalDate.class,
                            figures,
                            f -> f.key().period().lastDay());
                    column(insert, "values", BigDecimal.class, figures, ReportedFigure::value);
                    column(insert, "statuses", String.class, figures, f -> f.status().code());
                    column(insert, "precisions", String.class, figures, f -> f.precision().code());
                    column(insert, "comments", UUID.class, figures, f -> texts.id(f.comment()));
                    column(insert, "sources", UUID.class, figures, f -> texts.id(f.source()));
                    column(insert, "reasonCodes", String.class, figures, Lines::reasonCode);
                    column(insert, "reasons", UUID.class, figures, f -> texts.id(f.reason()));
                    insert.execute();
                });
    }

    private static @Nullable String reasonCode(ReportedFigure figure) {
        return figure.reasonCode() == null ? null : figure.reasonCode().code();
    }

    private static <T> void column(
            Update insert,
            String name,
            Class<T> type,
            List<ReportedFigure> figures,
            Function<ReportedFigure, @Nullable T> field) {
        insert.bindArray(name, type, figures.stream().map(field).toList());
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

    /** In the submission's order. */
    List<Line> of(UUID submission) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select o.id, o.position, o.indicator, o.region, o.period, o.value,
                                            o.obs_status, o.precision, o.reason_code, o.revision, o.leaf_index,
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
                                        where o.submission_id = :submission
                                        order by o.position
                                        """)
                                .bind("submission", submission)
                                .map((row, context) -> line(row))
                                .list());
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
