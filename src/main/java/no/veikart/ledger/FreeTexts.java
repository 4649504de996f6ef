package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** Inserts the pad's texts in the caller's transaction. */
    public void insert(Pad pad) {
        List<FreeText> texts = List.copyOf(pad.texts.values());
        if (texts.isEmpty()) {
            return;
        }
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into free_text (id, salt, text)
                                        select * from unnest(:ids, :salts, :texts)
                                        """)
                                .bindArray(
                                        "ids",
                                        UUID.class,
                                        texts.stream().map(FreeText::id).toList())
                                .bindArray(
                                        "salts",
                                        byte[].class,
                                        texts.stream().map(FreeText::salt).toList())
                                .bindArray(
                                        "texts",
                                        String.class,
                                        texts.stream().map(FreeText::text).toList())
                                .execute());
    }

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

        private FreeText salted(String text) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new FreeText(identifiers.next(), salt, text);
        }
    }
}
