package no.veikart.identity;

import io.quarkus.runtime.configuration.ConfigUtils;

/** What belongs to development, tests and the try-out, and is refused in production. */
final class Demonstration {

    /** Gives a person's token for a password (RFC 9700 advises against it). */
    private static final String CLIENT = "veikart-demo";

    private static final String REALM = "/realms/veikart-demo";
    private static final String KEY = "only-for-";

    private Demonstration() {}

    static boolean isProduction() {
        return ConfigUtils.isProfileActive("prod");
    }

    static boolean isClient(Object client) {
        return CLIENT.equals(client);
    }

    /** Also where nothing protects the keys on their way. */
    static boolean isIssuer(String issuer) {
        return issuer.endsWith(REALM) || !issuer.startsWith("https://");
    }

    static boolean isKey(String actorKey) {
        return actorKey.startsWith(KEY);
    }
}
