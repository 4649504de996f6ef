package no.veikart.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a security event is about; like ones are counted together.
 *
 * @param problem code of the problem that was answered; null where there was none
 * @param endpoint the address as the contract has it, with names in place of values
 * @param subject what was changed, by its identifier in the address or the one that it was given;
 *     null where there is none, or nothing was changed
 * @param organisation code; null where the token did not tell, or was not believed
 * @param client identifier of the OAuth client; null likewise
 * @param channel null likewise
 */
record SecurityEvent(
        Kind kind,
        int status,
        @Nullable String problem,
        String method,
        String endpoint,
        @Nullable String subject,
        @Nullable String organisation,
        @Nullable String client,
        @Nullable String channel) {

    /** How many came at once beyond what is kept in memory. */
    static final SecurityEvent LOST =
            new SecurityEvent(Kind.LOST, 0, null, "*", "*", null, null, null, null);

    /** What kind of event it is. */
    enum Kind {
        /** A call that was refused with 401 or 403. */
        REFUSED,
        /** An administrator's act, or somebody's on webhooks, whatever came of it. */
        ADMINISTRATION,
        LOST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }
    }
}
