package no.veikart.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.veikart.database.Inserts;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Security events that are kept. */
@ApplicationScoped
class SecurityEvents {

    private static final int REMOVED_AT_ONCE = 10_000;

    private final Jdbi jdbi;

    SecurityEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In one statement. */
    @Transactional
    void insert(Map<SecurityEvent, Occurrences> events) {
        Inserts inserts = new Inserts();
        inserts.into("security_event", List.copyOf(events.entrySet()))
                .each("kind", "text", event -> event.getKey().kind().code())
                .each("status", "integer", event -> event.getKey().status())
                .each("problem", "text", event -> event.getKey().problem())
                .each("method", "text", event -> event.getKey().method())
                .each("endpoint", "text", event -> event.getKey().endpoint())
                .each("subject", "text", event -> event.getKey().subject())
                .each("organisation", "text", event -> event.getKey().organisation())
                .each("client", "text", event -> event.getKey().client())
                .each("channel", "text", event -> event.getKey().channel())
                .each("count", "bigint", event -> event.getValue().count())
                .each("request_id", "text", event -> event.getValue().requestId())
                .each("first_at", "timestamptz", event -> event.getValue().firstAt().toString())
                .each("last_at", "timestamptz", event -> event.getValue().lastAt().toString());
        inserts.run(jdbi);
    }

    /** Removes some of those that are older; the rest another time. */
    @Transactional
    void removeBefore(Instant instant) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from security_event where id in (
                                            select id from security_event where last_at < :instant
                                            order by last_at limit :most)
                                        """)
                                .bind("instant", instant)
                                .bind("most", REMOVED_AT_ONCE)
                                .execute());
    }

    /**
     * Newest first.
     *
     * @param below only those with a lower identifier; the place to go on from
     */
    List<Recorded> find(Filter filter, long below, int limit) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from security_event
                                        where id < :below
                                            and (:kind::text is null or kind = :kind)
                                            and (:organisation::text is null
                                                or organisation = :organisation)
                                            and (:since::timestamptz is null or last_at > :since)
                                        order by id desc limit :limit
                                        """)
                                .bind("below", below)
                                .bind("kind", filter.kind() == null ? null : filter.kind().code())
                                .bind("organisation", filter.organisation())
                                .bind("since", filter.since())
                                .bind("limit", limit)
                                .map((row, context) -> recorded(row))
                                .list());
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("id"),
                new SecurityEvent(
                        SecurityEvent.Kind.ofCode(row.getString("kind")).orElseThrow(),
                        row.getInt("status"),
                        row.getString("problem"),
                        row.getString("method"),
                        row.getString("endpoint"),
                        row.getString("subject"),
                        row.getString("organisation"),
                        row.getString("client"),
                        row.getString("channel")),
                new Occurrences(
                        row.getLong("count"),
                        row.getString("request_id"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()));
    }

    /** Which events are wanted; what is null is not filtered by. */
    record Filter(
            SecurityEvent.@Nullable Kind kind,
            @Nullable String organisation,
            @Nullable Instant since) {}

    /** An event that is kept. */
    record Recorded(long id, SecurityEvent event, Occurrences occurrences) {}
}
