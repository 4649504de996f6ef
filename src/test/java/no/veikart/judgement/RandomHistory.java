package no.veikart.judgement;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestTokens;

/** Acts of everybody who takes part, one after the other. */
final class RandomHistory {

    private static final String INDICATOR = TestFigures.INDICATOR;
    private static final String MEASURE = "M1-SOCIAL-CONTRACT";
    private static final TestTokens KARI = TestCallers.person("kd", "kari", "reviewer");
    private static final TestTokens KNUT = TestCallers.person("kd", "knut", "reviewer");

    private final Random random;
    private final List<Integer> years = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<String> submissions = new ArrayList<>();

    RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** Does something and says what. */
    String next() {
        return switch (random.nextInt(8)) {
            case 0 -> submit();
            case 1 -> years.isEmpty() ? submit() : revise();
            case 2 -> reviewed();
            case 3 -> changeTarget();
            case 4 -> raise();
            case 5 -> open.isEmpty() ? raise() : respondOrEnd();
            case 6 -> milestone();
            default -> state();
        };
    }

    private String submit() {
        int year = freshYear();
        years.add(year);
        submissions.add(published(TestFigures.submit(row("0", year, value())), 201).path("id"));
        return "a figure of " + year;
    }

    private String revise() {
        int year = years.get(random.nextInt(years.size()));
        Response sent = TestFigures.submit(correction("0", year, value()));
        if (sent.statusCode() == 201) {
            submissions.add(sent.path("id"));
        }
        return "a revision of " + year;
    }

    private String reviewed() {
        String body =
                String.format(
                        Locale.ROOT,
                        """
                        {"observations": [{"indicator": "G1-APPR-SHARE", "period": "2023",
                         "value": %d, "reasonCode": "correction", "reason": "Talt om"}]}
                        """,
                        50 + value() / 2);
        Response sent =
                FindingCalls.as(TestCallers.system("udir", "reporter"))
                        .body(body)
                        .post("/v1/submissions");
        if (sent.statusCode() != 201) {
            sent =
                    FindingCalls.as(TestCallers.system("udir", "reporter"))
                            .body(body.replaceAll(", \"reasonCode\".*om\"", ""))
                            .post("/v1/submissions");
        }
        if (sent.statusCode() == 201) {
            FindingCalls.as(KARI)
                    .header("If-Match", sent.header("ETag"))
                    .body("{\"decision\": \"publish\"}")
                    .put("/v1/submissions/" + sent.path("id") + "/decision")
                    .then()
                    .statusCode(200);
        }
        return "a decision of kd";
    }

    private String milestone() {
        Response sent =
                published(
                        FindingCalls.as(TestCallers.person("kd", "kaja", "reporter"))
                                .body(
                                        String.format(
                                                Locale.ROOT,
                                                """
                                                {"milestones": [{"milestone": "%s/offer-for-all",
                                                 "state": "started", "comment": "Steg %d"}]}
                                                """,
                                                MEASURE,
                                                random.nextInt(1_000_000)))
                                .post("/v1/submissions"),
                        201);
        published(
                FindingCalls.as(KARI)
                        .header("If-Match", sent.header("ETag"))
                        .body("{\"decision\": \"publish\"}")
                        .put("/v1/submissions/" + sent.path("id") + "/decision"),
                200);
        return "a report of a milestone";
    }

    private String changeTarget() {
        Response catalogue = given().get("/v1/catalogue");
        String changed =
                catalogue
                        .asString()
                        .replaceFirst(
                                "(\"code\":\"G4-BERD-GDP\".*?\"targets\":\\[\\{\"value\":)[0-9.]+",
                                "$1" + (1 + value()));
        FindingCalls.as(TestCallers.person("dfd", "dina", "administrator"))
                .header("If-Match", catalogue.header("ETag"))
                .body(changed)
                .put("/v1/catalogue?reason=Vedtak")
                .then()
                .statusCode(200);
        return "another target";
    }

    private String raise() {
        List<String> subjects = new ArrayList<>();
        subjects.add(FindingCalls.coded("goal", "skills"));
        subjects.add(FindingCalls.coded("indicator", "G4-BERD-GDP"));
        subjects.add(FindingCalls.coded("measure", MEASURE));
        years.forEach(year -> subjects.add(FindingCalls.figure(year)));
        submissions.forEach(
                id -> subjects.add("{\"type\": \"submission\", \"id\": \"" + id + "\"}"));
        String subject = subjects.get(random.nextInt(subjects.size()));
        Response raised = FindingCalls.raise(FindingCalls.auditor(), FindingCalls.body(subject));
        if (raised.statusCode() == 201) {
            findings.add(raised.path("id"));
            open.add(raised.path("id"));
        }
        return "a finding about " + subject;
    }

    private String respondOrEnd() {
        String id = open.iterator().next();
        FindingCalls.Raised raised = new FindingCalls.Raised(id, "", null);
        if (random.nextBoolean()) {
            published(raised.respond(FindingCalls.auditor()), 201);
            return "a comment";
        }
        published(raised.end(FindingCalls.auditor(), "resolved"), 200);
        open.remove(id);
        return "the end of a finding";
    }

    private String state() {
        Response proposed =
                published(
                        FindingCalls.as(KARI)
                                .body("{\"status\": \"on-track\", \"text\": \"Ja\"}")
                                .post("/v1/goals/skills/statements"),
                        201);
        published(
                FindingCalls.as(KNUT)
                        .header("If-Match", proposed.header("ETag"))
                        .put("/v1/statements/" + proposed.path("id") + "/confirmation"),
                200);
        return "a statement";
    }

    private int value() {
        return random.nextInt(100);
    }

    private static Response published(Response answer, int status) {
        answer.then().statusCode(status);
        return answer;
    }

    /** Every public read that takes asOf; what is asked for fits into one part. */
    List<String> addresses() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "/v1/roadmap",
                                "/v1/goals",
                                "/v1/goals/skills",
                                "/v1/goals/skills/status?methods=all",
                                "/v1/goals/skills/status/history?limit=1000",
                                "/v1/goals/skills/statements?limit=1000",
                                "/v1/indicators",
                                "/v1/indicators/G4-BERD-GDP",
                                "/v1/indicators/G4-BERD-GDP/status",
                                "/v1/indicators/G4-BERD-GDP/status/history?limit=1000",
                                "/v1/indicators/G4-BERD-GDP/statements?limit=1000",
                                "/v1/indicators/" + INDICATOR + "/status",
                                "/v1/indicators/" + INDICATOR + "/observations?limit=1000",
                                "/v1/indicators/" + INDICATOR + "/observations/0/2024/revisions",
                                "/v1/measures",
                                "/v1/measures/" + MEASURE,
                                "/v1/measures/" + MEASURE + "/history",
                                "/v1/organisations",
                                "/v1/organisations/ssb",
                                "/v1/regions",
                                "/v1/catalogue",
                                "/v1/changes?limit=1000",
                                "/v1/findings?limit=1000",
                                "/v1/findings?limit=1000&state=open"));
        years.forEach(
                year ->
                        all.add(
                                "/v1/indicators/"
                                        + INDICATOR
                                        + "/observations/0/"
                                        + year
                                        + "/revisions"));
        findings.forEach(id -> all.add("/v1/findings/" + id));
        submissions.forEach(id -> all.add("/v1/submissions/" + id + "/provenance"));
        return all;
    }
}
