package no.veikart.status;

import java.util.Locale;

/** What has a status. */
public record Subject(Kind kind, String code) {

    /** A goal or an indicator; monitored indicators never change status. */
    public enum Kind {
        GOAL,
        INDICATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
