package no.veikart.judgement;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;

/** Findings and statements in a state; one is taken again for as long as it stays in it. */
public final class JudgementTargets {

    private static final Map<String, Response> KNOWN = new ConcurrentHashMap<>();
    private static final String SUBJECT = "G1-VOCCOLLEGE-INST";

    private JudgementTargets() {}

    /** A finding of nito about an indicator that udir reports to kd. */
    public static String finding(String state) {
        Response known = KNOWN.computeIfAbsent(state, JudgementTargets::newFinding);
        String path = "/v1/findings/" + known.path("id");
        String wanted = state.equals("open-finding") ? "open" : "resolved";
        if (!wanted.equals(given().get(path).path("state"))) {
            KNOWN.remove(state);
            return finding(state);
        }
        return path;
    }

    private static Response newFinding(String state) {
        FindingCalls.Raised raised =
                FindingCalls.raised(FindingCalls.coded("indicator", "G1-APPR-CONTRACTS"));
        if (!state.equals("open-finding")) {
            raised.end(FindingCalls.auditor(), "resolved").then().statusCode(200);
        }
        return raised.answer();
    }

    /** The tag that the finding has now. */
    public static String tag(String finding) {
        return given().get(finding).header("ETag");
    }

    /** A statement of kd that waits for its confirmation. */
    public static Response proposedStatement() {
        Response known = KNOWN.computeIfAbsent("statement", any -> newStatement());
        String path = "/v1/statements/" + known.path("id");
        Response now = FindingCalls.as(proposer()).get(path);
        if (!"proposed".equals(now.path("state"))) {
            KNOWN.remove("statement");
            return proposedStatement();
        }
        return known;
    }

    private static Response newStatement() {
        Response proposed =
                FindingCalls.as(proposer())
                        .body("{\"status\": \"on-track\", \"text\": \"Ja\"}")
                        .post("/v1/indicators/" + SUBJECT + "/statements");
        proposed.then().statusCode(201);
        return proposed;
    }

    private static TestTokens proposer() {
        return TestCallers.person("kd", "knut", "reviewer");
    }
}
