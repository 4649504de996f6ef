package no.veikart.observation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.veikart.assessment.Coded;
import no.veikart.assessment.Precision;
import no.veikart.database.Columns;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/** A row of a published figure, which names its texts and its submission but does not hold them. */
record StoredFigure(
        long row,
        FigureKey key,
        @Nullable BigDecimal value,
        ObsStatus status,
        Precision precision,
        @Nullable UUID comment,
        @Nullable UUID source,
        @Nullable String reasonCode,
        @Nullable UUID reason,
        int revision,
        UUID submission,
        Instant publishedAt,
        @Nullable Instant supersededAt,
        long ledgerIndex) {

    static StoredFigure of(ResultSet row) throws SQLException {
        return new StoredFigure(
                row.getLong("id"),
                new FigureKey(
                        row.getString("indicator"),
                        row.getString("region"),
                        Period.parse(row.getString("period"))),
                row.getBigDecimal("value"),
                ObsStatus.of(row.getString("obs_status")),
                Coded.of(Precision.class, row.getString("precision")),
                row.getObject("comment", UUID.class),
                row.getObject("source", UUID.class),
                row.getString("reason_code"),
                row.getObject("reason", UUID.class),
                row.getInt("revision"),
                row.getObject("submission_id", UUID.class),
                row.getTimestamp("published_at").toInstant(),
                Columns.instant(row, "superseded_at"),
                row.getLong("leaf_index"));
    }

    Stream<UUID> texts() {
        return Stream.of(comment, source, reason).filter(Objects::nonNull);
    }

    /**
     * The figure with what its row names.
     *
     * @param texts those that are not redacted
     * @param senders codes of organisations by their submissions
     */
    PublishedFigure with(Map<UUID, String> texts, Map<UUID, String> senders) {
        return new PublishedFigure(
                row,
                key,
                value,
                status,
                precision,
                text(comment, texts),
                text(source, texts),
                reasonCode,
                text(reason, texts),
                revision,
                Objects.requireNonNull(senders.get(submission)),
                submission,
                publishedAt,
                supersededAt,
                ledgerIndex);
    }

    private static @Nullable String text(@Nullable UUID id, Map<UUID, String> texts) {
        return id == null ? null : texts.get(id);
    }
}
