package no.veikart.observation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.veikart.database.SqlArray;
import org.jdbi.v3.core.Jdbi;

/** Which organisation sent a submission: as that never changes, it is asked for once. */
@ApplicationScoped
class Senders {

    private static final int MOST_KEPT = 20_000;

    private final Jdbi jdbi;
    private final Cache<UUID, String> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    Senders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes of the organisations, by submission. */
    Map<UUID, String> of(Set<UUID> submissions) {
        return known.getAll(submissions, this::read);
    }

    private Map<UUID, String> read(Set<? extends UUID> submissions) {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        "select id, organisation from submission where id = any(:ids)")
                                .bind(
                                        "ids",
                                        SqlArray.of(
                                                "uuid", submissions.stream().toList(), id -> id))
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getObject("id", UUID.class),
                                                        row.getString("organisation")))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
