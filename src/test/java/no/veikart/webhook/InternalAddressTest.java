package no.veikart.webhook;

import static no.veikart.webhook.WebhookCalls.body;
import static no.veikart.webhook.WebhookCalls.register;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the settings of production, the service is not aimed at what is around it. */
@QuarkusTest
@TestProfile(InternalAddressTest.Profile.class)
class InternalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "127.0.0.1",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[ff02::1]",
            })
    void anInternalAddressIsRefused(String host) {
        register(body("https://" + host + "/hook"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo("not-public"));
    }

    @Test
    void aReceiverWithoutTlsIsRefused() {
        register(body("http://93.184.216.34/hook"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-https"));
    }

    @Test
    void anOrganisationHasAsManyAsItMay() {
        String receiver = "{\"url\": \"https://93.184.216.34/\", \"state\": \"disabled\"}";
        register(receiver).then().statusCode(201);
        register(receiver).then().statusCode(201);

        register(receiver)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-webhooks"))
                .body("detail", containsString("2"));
    }

    /** A bound that a test reaches. */
    public static class Profile extends ServiceProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("veikart.webhooks.most-per-organisation", "2");
        }
    }
}
