package no.veikart.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of act a caller may do; on whose behalf is said by the organisation alone. */
public enum Role {
    REPORTER("veikart:report"),
    REVIEWER("veikart:review"),
    AUDITOR("veikart:audit"),
    ADMINISTRATOR("veikart:admin");

    private final String scope;

    Role(String scope) {
        this.scope = scope;
    }

    /** The name of the client role and in the API, e.g. {@code reporter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The OAuth scope that gives the role, e.g. {@code veikart:report}. */
    public String scope() {
        return scope;
    }

    static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    static Optional<Role> ofScope(String scope) {
        return Arrays.stream(values()).filter(role -> role.scope.equals(scope)).findFirst();
    }
}
