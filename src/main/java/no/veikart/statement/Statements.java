package no.veikart.statement;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.status.Subject;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Owners' statements, as they are stored and as they were public at any instant. */
@ApplicationScoped
public class Statements {

    private static final String STATEMENTS =
            """
            select s.*, nb.text as nb, nn.text as nn, en.text as en
            from statement s
            left join free_text nb on nb.id = s.text_nb
            left join free_text nn on nn.id = s.text_nn
            left join free_text en on en.id = s.text_en
            """;

    private final Jdbi jdbi;

    Statements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As it is stored, public already or not. */
    public Optional<Statement> stored(UUID id) {
        return find("where s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The same, held against every other act until the transaction ends. */
    Optional<Statement> lock(UUID id) {
        return find("where s.id = :id for update of s", Map.of("id", id)).stream().findFirst();
    }

    /**
     * The current statement about each subject that has one, as they were public at the instant.
     */
    public Map<Subject, Statement> asOf(Instant instant) {
        return find(
                        """
                        where s.published_at <= :instant
                            and (s.superseded_at is null or s.superseded_at > :instant)
                        """,
                        Map.of("instant", instant))
                .stream()
                .map(Statement::current)
                .collect(toUnmodifiableMap(Statement::subject, identity()));
    }

    /**
     * All about a subject that were public at the instant, newest first.
     *
     * @param below only those with a lower ledger index; the place to go on from
     */
    public List<Statement> history(Subject subject, Instant instant, long below, int limit) {
        return find(
                        """
                        where s.subject = :subject and s.code = :code and s.published_at <= :instant
                            and s.leaf_index < :below
                        order by s.leaf_index desc limit :limit
                        """,
                        Map.of(
                                "subject", subject.kind().code(),
                                "code", subject.code(),
                                "instant", instant,
                                "below", below,
                                "limit", limit))
                .stream()
                .map(
                        statement ->
                                statement.supersededAt() != null
                                                && statement.supersededAt().isAfter(instant)
                                        ? statement.current()
                                        : statement)
                .toList();
    }

    /**
     * Stored ones, newest first.
     *
     * @param organisation null for those of all
     * @param state null for those in any
     * @param after identifier of the last one already seen; null at first
     */
    public List<Statement> find(
            @Nullable String organisation,
            @Nullable StatementState state,
            @Nullable UUID after,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", organisation);
        parameters.put("state", state == null ? null : state.code());
        parameters.put("after", after);
        parameters.put("limit", limit);
        return find(
                """
                where (:organisation::text is null or s.organisation = :organisation)
                    and (:state::text is null or s.state = :state)
                    and (:after::uuid is null or s.id < :after)
                order by s.id desc limit :limit
                """,
                parameters);
    }

    private List<Statement> find(String condition, Map<String, ?> parameters) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(STATEMENTS + condition)
                                .bindMap(parameters)
                                .map((row, context) -> StatementRows.statement(row))
                                .list());
    }

    /** Decides on one that is proposed, in the caller's transaction. */
    void decide(UUID id, StatementState outcome, @Nullable UUID act, Caller decider, Instant now) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update statement set state = :state, act = :act::uuid, decided_at = :now,
                                            decision_client = :client, decision_person = :person
                                        where id = :id
                                        """)
                                .bind("id", id)
                                .bind("state", outcome.code())
                                .bind("act", act)
                                .bind("now", now)
                                .bind("client", decider.clientId())
                                .bind("person", decider.actor())
                                .execute());
    }
}
