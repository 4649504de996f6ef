package no.veikart.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.veikart.database.SqlArray;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Auditors' findings, as they are stored and as they were public at any instant. */
@ApplicationScoped
public class Findings {

    /** With what was public at an instant, or with all that is stored where there is none. */
    private static final String FINDINGS =
            """
            select f.*, r.outcome, r.resolved_at, r.published_at as resolution_published_at,
                r.leaf_index as resolution_index,
                nb.text as nb, nn.text as nn, en.text as en,
                reason_nb.text as reason_nb, reason_nn.text as reason_nn, reason_en.text as reason_en,
                (select count(*) from finding_response a
                    where a.finding = f.id and a.respondent <> 'auditor'
                        and (:instant::timestamptz is null or a.published_at <= :instant)) as answers
            from finding f
            left join finding_resolution r on r.finding = f.id
                and (:instant::timestamptz is null or r.published_at <= :instant)
            left join free_text nb on nb.id = f.text_nb
            left join free_text nn on nn.id = f.text_nn
            left join free_text en on en.id = f.text_en
            left join free_text reason_nb on reason_nb.id = r.text_nb
            left join free_text reason_nn on reason_nn.id = r.text_nn
            left join free_text reason_en on reason_en.id = r.text_en
            where (:instant::timestamptz is null or f.published_at <= :instant)
            """;

    private static final String RESPONSES =
            """
            select a.*, nb.text as nb, nn.text as nn, en.text as en
            from finding_response a
            left join free_text nb on nb.id = a.text_nb
            left join free_text nn on nn.id = a.text_nn
            left join free_text en on en.id = a.text_en
            where a.finding = any(:findings)
                and (:instant::timestamptz is null or a.published_at <= :instant)
            order by a.leaf_index nulls last, a.id
            """;

    private static final String OPEN =
            """
            select f.*, exists (select from finding_response a
                    where a.finding = f.id and a.respondent <> 'auditor' and a.published_at <= :instant)
                as answered
            from finding f
            where f.published_at <= :instant
                and not exists (select from finding_resolution r
                    where r.finding = f.id and r.published_at <= :instant)
            order by f.leaf_index
            """;

    private final Jdbi jdbi;

    Findings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A finding with its exchange, as it is stored, public already or not. */
    public Optional<Finding> stored(UUID id) {
        return find(id, null);
    }

    /** A finding with its exchange, as it was public at the instant. */
    public Optional<Finding> asOf(UUID id, Instant instant) {
        return find(id, instant);
    }

    private Optional<Finding> find(UUID id, @Nullable Instant instant) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(FINDINGS + " and f.id = :id")
                                .bind("instant", instant)
                                .bind("id", id)
                                .map((row, context) -> FindingRows.finding(row))
                                .findOne()
                                .map(
                                        finding ->
                                                withResponses(handle, List.of(finding), instant)
                                                        .get(0)));
    }

    private static List<Finding> withResponses(
            Handle handle, List<Finding> findings, @Nullable Instant instant) {
        Map<UUID, List<FindingResponse>> responses =
                handle.createQuery(RESPONSES)
                        .bind("findings", SqlArray.of("uuid", findings, Finding::id))
                        .bind("instant", instant)
                        .map(
                                (row, context) ->
                                        Map.entry(
                                                row.getObject("finding", UUID.class),
                                                FindingRows.response(row)))
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return findings.stream()
                .map(finding -> finding.with(responses.getOrDefault(finding.id(), List.of())))
                .toList();
    }

    /**
     * Those that were public at the instant, the newest first, without their exchange.
     *
     * @param below only those with a lower ledger index; the place to go on from
     */
    public List<Finding> find(FindingFilter filter, Instant instant, long below, int limit) {
        return jdbi.withHandle(handle -> find(handle, filter, instant, below, limit));
    }

    /** The newest that were public at the instant, with their exchanges. */
    public List<Finding> findWhole(FindingFilter filter, Instant instant, int limit) {
        return jdbi.withHandle(
                handle ->
                        withResponses(
                                handle,
                                find(handle, filter, instant, Long.MAX_VALUE, limit),
                                instant));
    }

    private static List<Finding> find(
            Handle handle, FindingFilter filter, Instant instant, long below, int limit) {
        List<String> conditions = new ArrayList<>(List.of("f.leaf_index < :below"));
        Map<String, Object> parameters = filter.bind(conditions);
        return handle.createQuery(
                        FINDINGS
                                + " and "
                                + String.join(" and ", conditions)
                                + " order by f.leaf_index desc limit :limit")
                .bindMap(parameters)
                .bind("instant", instant)
                .bind("below", below)
                .bind("limit", limit)
                .map((row, context) -> FindingRows.finding(row))
                .list();
    }

    /** Those that were open at the instant. */
    public OpenFindings open(Instant instant) {
        return new OpenFindings(
                jdbi.withHandle(
                        handle ->
                                handle.createQuery(OPEN)
                                        .bind("instant", instant)
                                        .map((row, context) -> FindingRows.open(row))
                                        .list()));
    }
}
