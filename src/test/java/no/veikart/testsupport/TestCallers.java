package no.veikart.testsupport;

import java.util.Map;
import java.util.Objects;

/** Callers of organisations in the shipped catalogue. */
public final class TestCallers {

    private static final Map<String, String> NUMBERS =
            Map.of(
                    "kd", "872417842",
                    "nfd", "912660680",
                    "ssb", "971526920",
                    "udir", "970018131",
                    "dfd", "932384469",
                    "nito", "856331482");

    private TestCallers() {}

    /** The system of an organisation. */
    public static TestTokens system(String organisation, String... roles) {
        return TestTokens.keycloak()
                .organisation(number(organisation))
                .roles(roles)
                .client(organisation + "-system");
    }

    /** Somebody of an organisation who signed in. */
    public static TestTokens person(String organisation, String name, String... roles) {
        return TestTokens.keycloak().organisation(number(organisation)).roles(roles).person(name);
    }

    /** The system of an organisation that has its token from Maskinporten. */
    public static TestTokens maskinporten(String organisation, String... roles) {
        return TestTokens.maskinporten().organisation(number(organisation)).roles(roles);
    }

    public static String number(String organisation) {
        return Objects.requireNonNull(NUMBERS.get(organisation), organisation);
    }
}
