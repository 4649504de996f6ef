package no.veikart.judgement;

import static no.veikart.judgement.FindingCalls.auditor;
import static no.veikart.judgement.FindingCalls.raised;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import no.veikart.judgement.FindingCalls.Raised;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import org.junit.jupiter.api.Test;

/** Nobody floods the roadmap with findings. */
@QuarkusTest
@TestProfile(FindingLimitsTest.Profile.class)
class FindingLimitsTest {

    @Test
    void asManyAreOpenAsMayBeAndWhoEndsOneCanRaiseAnother() {
        String skills = FindingCalls.coded("goal", "skills");
        Raised first = raised(skills);
        raised(skills);

        FindingCalls.raise(TestCallers.system("ssb", "auditor"), FindingCalls.body(skills))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-findings"))
                .body("detail", containsString("2"));
        raised(FindingCalls.coded("goal", "clusters"));
        FindingCalls.raise(
                        auditor(), FindingCalls.body(FindingCalls.coded("goal", "school-industry")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-findings"));
        first.end(auditor(), "withdrawn").then().statusCode(200);
        Raised last = raised(skills);

        last.respond(auditor()).then().statusCode(201);
        last.respond(auditor())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-responses"));
        last.respond(auditor(), "{\"text\": \"four characters too many\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-long"));
    }

    /** Bounds that a test reaches. */
    public static class Profile extends ServiceProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "veikart.finding.open-per-organisation", "3",
                    "veikart.finding.open-per-subject", "2",
                    "veikart.finding.responses", "1",
                    "veikart.finding.longest-text", "22");
        }
    }
}
