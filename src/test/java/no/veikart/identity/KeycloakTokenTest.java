package no.veikart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claims are those of a Keycloak 26.7. */
class KeycloakTokenTest {

    @Test
    void somebodyWhoSignedInHasASession() {
        KeycloakToken token = token(signedIn());

        assertThat(token.channel()).isEqualTo(Channel.PERSON);
        assertThat(token.person()).contains("a000");
        assertThat(token.client()).contains("veikart-web");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, veikart-web",
        "clientId, veikart-web",
        "clientHost, 127.0.0.1",
        "clientAddress, 127.0.0.1",
        "preferred_username, service-account-veikart-web"
    })
    void aMarkOfAServiceAccountMakesItASystem(String claim, String value) {
        KeycloakToken token = token(signedIn().put(claim, value));

        assertThat(token.channel()).isEqualTo(Channel.SYSTEM);
        assertThat(token.person()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sid", "sub"})
    void withoutSessionOrSubjectThereIsNoPerson(String claim) {
        ObjectNode claims = signedIn();
        claims.remove(claim);

        assertThat(token(claims).person()).isEmpty();
        assertThat(token(claims).channel()).isEqualTo(Channel.SYSTEM);
    }

    @Test
    void aTokenOfTwoClientsIsOfNone() {
        assertThat(token(signedIn().put("client_id", "another")).client()).isEmpty();
    }

    private static ObjectNode signedIn() {
        return new ObjectMapper()
                .createObjectNode()
                .put("azp", "veikart-web")
                .put("sub", "a000")
                .put("sid", "6Kvs")
                .put("preferred_username", "kari");
    }

    private static KeycloakToken token(ObjectNode claims) {
        return new KeycloakToken(new Claims(claims), "veikart-api");
    }
}
