package no.veikart.identity;

import java.util.Locale;

/** The way a caller came in. */
public enum Channel {
    /** An organisation's own system, by client credentials. */
    SYSTEM,
    /** Somebody who signed in. */
    PERSON,
    /** A system with a Maskinporten token of its organisation. */
    MASKINPORTEN,
    /** A vendor's system that acts for an organisation (systembruker). */
    SYSTEM_USER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
