package no.veikart.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.veikart.database.Inserts;
import no.veikart.database.SqlArray;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The texts that people wrote, kept apart from the record so that one can be redacted. */
@ApplicationScoped
public class FreeTexts {

    private static final int SALT_BYTES = 16;

    private final Jdbi jdbi;
    private final Identifiers identifiers;
    private final SecureRandom random = new SecureRandom();

    FreeTexts(Jdbi jdbi, Identifiers identifiers) {
        this.jdbi = jdbi;
        this.identifiers = identifiers;
    }

    /** A pad for the texts of one act, on which equal texts stand once. */
    public Pad pad() {
        return new Pad();
    }

    /** Empty where the text is redacted. */
    public Optional<String> find(UUID id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select text from free_text where id = :id and text is not null")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne());
    }

    /** Those of the texts that are not redacted, by their identifiers. */
    public Map<UUID, String> find(List<UUID> ids) {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select id, text from free_text
                                        where id = any(:ids) and text is not null
                                        """)
                                .bind("ids", SqlArray.of("uuid", ids, id -> id))
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getObject("id", UUID.class),
                                                        row.getString("text")))
                                .stream()
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Texts by the base64 of their hashes, as the ledger names them; redacted ones without text and
     * salt.
     */
    public Map<String, Kept> byHash(List<String> hashes) {
        Base64.Decoder base64 = Base64.getDecoder();
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        "select hash, salt, text from free_text where hash = any(:hashes)")
                                .bind("hashes", SqlArray.of("bytea", hashes, base64::decode))
                                .map(
                                        (row, context) ->
                                                new Kept(
                                                        Base64.getEncoder()
                                                                .encodeToString(
                                                                        row.getBytes("hash")),
                                                        row.getBytes("salt"),
                                                        row.getString("text")))
                                .stream()
                                .collect(toMap(Kept::hash, identity())));
    }

    /**
     * Removes a text and its salt for good, in the caller's transaction.
     *
     * @param hash base64, as the ledger names it
     * @param reason identifier of the text that says why
     * @return whether there was something to remove
     */
    public boolean redact(String hash, UUID reason) {
        return jdbi.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                update free_text
                                                set salt = null, text = null, redaction_reason = :reason,
                                                    redacted_at = clock_timestamp()
                                                where hash = :hash and redacted_at is null
                                                """)
                                        .bind("hash", Base64.getDecoder().decode(hash))
                                        .bind("reason", reason)
                                        .execute())
                == 1;
    }

    /** Why a text was redacted; empty where it was not, or the reason was redacted too. */
    public Optional<String> redactionReason(String hash) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select reason.text from free_text redacted
                                        join free_text reason on reason.id = redacted.redaction_reason
                                        where redacted.hash = :hash and reason.text is not null
                                        """)
                                .bind("hash", Base64.getDecoder().decode(hash))
                                .mapTo(String.class)
                                .findOne());
    }

    /** Inserts the pad's texts in the caller's transaction. */
    public void insert(Pad pad) {
        Inserts inserts = new Inserts();
        pad.addTo(inserts);
        inserts.run(jdbi);
    }

    /**
     * A stored text.
     *
     * @param hash base64
     * @param salt null once the text is redacted
     * @param text null once it is redacted
     */
    public record Kept(String hash, byte @Nullable [] salt, @Nullable String text) {}

    /** The texts of one act, not yet stored. */
    public final class Pad {

        private final Map<String, FreeText> texts = new HashMap<>();

        private Pad() {}

        public @Nullable FreeText write(@Nullable String text) {
            return text == null ? null : texts.computeIfAbsent(text, this::salted);
        }

        public @Nullable UUID id(@Nullable String text) {
            FreeText written = write(text);
            return written == null ? null : written.id();
        }

        /** Has the texts inserted, before or together with what names them. */
        public void addTo(Inserts inserts) {
            inserts.into("free_text", List.copyOf(texts.values()))
                    .each("id", "uuid", FreeText::id)
                    .each("salt", "bytea", FreeText::salt)
                    .each("text", "text", FreeText::text);
        }

        private FreeText salted(String text) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new FreeText(identifiers.next(), salt, text);
        }
    }
}
