package no.veikart.statement;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.UUID;
import no.veikart.ledger.FreeText;
import org.jdbi.v3.core.Jdbi;

/** The hashes of what a statement says, as they stand in the ledger. */
final class StatementTexts {

    private StatementTexts() {}

    /** By language, with a capital: {@code Nb}, {@code Nn}, {@code En}. */
    static Map<String, String> hashes(UUID statement, Jdbi jdbi) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select l.language, t.id, t.salt, t.text
                                        from statement s
                                        cross join lateral (values ('Nb', s.text_nb), ('Nn', s.text_nn),
                                            ('En', s.text_en)) as l (language, id)
                                        join free_text t on t.id = l.id
                                        where s.id = :id and t.text is not null
                                        """)
                                .bind("id", statement)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("language"),
                                                        new FreeText(
                                                                        row.getObject(
                                                                                "id", UUID.class),
                                                                        row.getBytes("salt"),
                                                                        row.getString("text"))
                                                                .hash()))
                                .collect(
                                        toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
