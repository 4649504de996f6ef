package no.veikart.page;

import java.util.Locale;

/** The pages that explain something. */
enum Guide {
    ABOUT,
    LEDGER,
    API,
    ACCESSIBILITY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/" + code();
    }

    /** The key of its title. */
    String title() {
        return switch (this) {
            case ABOUT, LEDGER, API -> "nav." + code();
            case ACCESSIBILITY -> "footer." + code();
        };
    }
}
