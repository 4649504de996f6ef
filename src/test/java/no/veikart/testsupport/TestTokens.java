package no.veikart.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.veikart.identity.Role;

/**
 * Access tokens, good ones and bad ones. What a token is not told is as in a good one; every call
 * changes the token it is called on.
 *
 * <pre>{@code
 * TestTokens.keycloak().organisation("872417842").roles("reporter").bearer()
 * TestTokens.keycloak().organisation("872417842").roles("reviewer").person("kari").bearer()
 * TestTokens.maskinporten().organisation("971526920").roles("reporter").expired().bearer()
 * }</pre>
 */
public final class TestTokens {

    /** What Maskinporten puts into {@code aud} for clients that ask for this service. */
    public static final String AUDIENCE = "https://veikart.test";

    private static final String API = "veikart-api";
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private TestSignature signature = TestSignature.RS256;
    private TestKey key;

    private TestTokens(TestIssuer issuer) {
        key = issuer.key();
        header.put("typ", "JWT");
        claims.put("iss", issuer.name());
        claims.put("jti", UUID.randomUUID().toString());
        issuedIn(Duration.ZERO);
        expiresIn(LIFETIME);
    }

    /** For an organisation's own system; {@link #person} makes it somebody's who signed in. */
    public static TestTokens keycloak() {
        return new TestTokens(TestIssuer.keycloak())
                .audience(API)
                .type("Bearer")
                .claim("sub", UUID.randomUUID().toString())
                .client("test-system");
    }

    public static TestTokens maskinporten() {
        return new TestTokens(TestIssuer.maskinporten())
                .claim("token_type", "Bearer")
                .claim("client_amr", "private_key_jwt")
                .claim("client_id", "b1a2c3d4-test");
    }

    /** For a vendor's system that acts for an organisation. */
    public static TestTokens systemUser(String organisation, String vendor) {
        Map<String, Object> detail =
                Map.of(
                        "type",
                        "urn:altinn:systemuser",
                        "systemuser_id",
                        List.of(UUID.randomUUID().toString()),
                        "systemuser_org",
                        identifier("0192:" + organisation),
                        "system_id",
                        vendor + "_reporting");
        return maskinporten().organisation(vendor).claim("authorization_details", List.of(detail));
    }

    public TestTokens organisation(String number) {
        return organisationIdentifier("0192:" + number);
    }

    /** The organisation by another identifier of ISO 6523 than of the Norwegian register. */
    public TestTokens organisationIdentifier(String id) {
        return claim("consumer", identifier(id));
    }

    /** Codes of roles: client roles of Keycloak, scopes of Maskinporten. */
    public TestTokens roles(String... codes) {
        return claims.containsKey("token_type")
                ? claim("scope", scopes(codes))
                : claim("resource_access", Map.of(API, Map.of("roles", codes)));
    }

    /** Keycloak only: the client of a system. */
    public TestTokens client(String id) {
        return claim("azp", id).claim("client_id", id);
    }

    /** Keycloak only: somebody who signed in on the web page. */
    public TestTokens person(String name) {
        return without("client_id")
                .claim("azp", "veikart-web")
                .claim(
                        "sub",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString())
                .claim("sid", UUID.randomUUID().toString());
    }

    public TestTokens audience(String... audience) {
        return claim("aud", audience.length == 1 ? audience[0] : audience);
    }

    public TestTokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TestTokens type(String type) {
        return claim("typ", type);
    }

    public TestTokens issuedIn(Duration time) {
        return claim("iat", in(time));
    }

    public TestTokens notBefore(Duration time) {
        return claim("nbf", in(time));
    }

    public TestTokens expiresIn(Duration time) {
        return claim("exp", in(time));
    }

    public TestTokens expired() {
        return issuedIn(LIFETIME.negated()).expiresIn(Duration.ofMinutes(-1));
    }

    /** Signed with a key that was never published, under the name of one that was. */
    public TestTokens foreignKey() {
        key = new TestKey(key.kid(), TestKey.generate().pair());
        return this;
    }

    /** Signed with a key that was never published, under a name of its own. */
    public TestTokens unknownKey() {
        key = TestKey.generate();
        return this;
    }

    /** Signed with a key that was never published and that comes with the token. */
    public TestTokens embeddedKey() {
        unknownKey();
        return header("jwk", key.jwk());
    }

    /** {@code alg: none}. */
    public TestTokens unsigned() {
        signature = TestSignature.NONE;
        return this;
    }

    /** HS256 with the public key for a secret. */
    public TestTokens signedWithPublicKey() {
        signature = TestSignature.PUBLIC_KEY;
        return this;
    }

    /** PS256 with the right key. */
    public TestTokens signedWithPs256() {
        signature = TestSignature.PS256;
        return this;
    }

    public TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public TestTokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    public TestTokens header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    /** The token itself. */
    public String token() {
        return signature.token(header, claims, key);
    }

    /** The value of the header {@code Authorization}. */
    public String bearer() {
        return "Bearer " + token();
    }

    private static String scopes(String... codes) {
        return Arrays.stream(codes)
                .map(code -> Role.valueOf(code.toUpperCase(Locale.ROOT)).scope())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> identifier(String id) {
        return Map.of("authority", "iso6523-actorid-upis", "ID", id);
    }

    private static long in(Duration time) {
        Instant now = Clock.systemUTC().instant();
        return now.plus(time).getEpochSecond();
    }
}
