package no.veikart.webhook;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.veikart.assessment.Coded;
import no.veikart.database.Columns;
import no.veikart.ledger.EntryType;
import org.jspecify.annotations.Nullable;

/** Reads webhooks and their deliveries from rows of the database. */
final class WebhookRows {

    private WebhookRows() {}

    static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                URI.create(row.getString("url")),
                row.getString("description"),
                types(codes(row)),
                Columns.instant(row, "previous_secret_until"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Columns.instant(row, "disabled_at"),
                code(DisabledReason.class, row.getString("disabled_because")),
                row.getString("suspended_because"),
                row.getLong("next_index"));
    }

    static DueWebhook due(ResultSet row) throws SQLException {
        return new DueWebhook(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getString("organisation"),
                URI.create(row.getString("url")),
                codes(row),
                row.getBytes("secret"),
                row.getBytes("previous_secret"),
                Columns.instant(row, "previous_secret_until"),
                row.getTimestamp("disabled_at") == null,
                row.getLong("next_index"),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getObject("test", UUID.class));
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("message"),
                row.getString("type"),
                row.getObject("leaf_index", Long.class),
                Coded.of(DeliveryState.class, row.getString("state")),
                row.getInt("attempts"),
                row.getObject("status", Integer.class),
                code(Failure.class, row.getString("failure")),
                Columns.instant(row, "attempted_at"),
                Columns.instant(row, "next_attempt_at"));
    }

    private static @Nullable List<EntryType> types(@Nullable List<String> codes) {
        return codes == null ? null : codes.stream().map(EntryType::ofCode).toList();
    }

    private static @Nullable List<String> codes(ResultSet row) throws SQLException {
        Array codes = row.getArray("types");
        return codes == null ? null : List.of((String[]) codes.getArray());
    }

    private static <E extends Enum<E> & Coded> @Nullable E code(
            Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.of(type, code);
    }
}
