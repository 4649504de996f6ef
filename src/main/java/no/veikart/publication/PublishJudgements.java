package no.veikart.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes findings, what is said about them, and owners' statements public. */
@ApplicationScoped
class PublishJudgements {

    private static final List<String> EXCHANGE =
            List.of("finding", "finding_response", "finding_resolution");

    private final Jdbi jdbi;

    PublishJudgements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the caller's transaction, after the acts' entries have their indexes. */
    void publish(List<UUID> acts, Instant instant) {
        if (acts.isEmpty()) {
            return;
        }
        EXCHANGE.forEach(table -> update(exchange(table), acts, instant));
        update(
                """
                update statement old set superseded_at = :instant
                from statement new
                where new.act = any(:acts) and old.subject = new.subject and old.code = new.code
                    and old.published_at is not null and old.superseded_at is null
                """,
                acts,
                instant);
        update(
                """
                update statement s set state = 'published', published_at = :instant,
                    leaf_index = e.leaf_index
                from ledger_entry e where e.act = any(:acts) and e.act = s.act
                """,
                acts,
                instant);
    }

    private static String exchange(String table) {
        return String.format(
                Locale.ROOT,
                """
                update %s t set published_at = :instant, leaf_index = e.leaf_index
                from ledger_entry e where e.act = any(:acts) and e.act = t.act
                """,
                table);
    }

    private void update(String sql, List<UUID> acts, Instant instant) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(sql)
                                .bindArray("acts", UUID.class, acts)
                                .bind("instant", instant)
                                .execute());
    }
}
