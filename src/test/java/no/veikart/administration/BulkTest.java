package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As many figures as fit into one submission: all of them or none. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class BulkTest {

    private static final int MOST = 50_000;
    private static final int MONTHLY_INDICATORS = 14;
    private static final String STORED = "select count(*) from observation";
    private static final String PUBLISHED =
            """
            select count(leaf_index), count(distinct published_at), count(distinct leaf_index)
            from observation where indicator like 'BULK-%'
            """;

    @BeforeEach
    void addMonthlyIndicators() {
        Catalogues.Edited edited = Catalogues.read();
        if (edited.document().toString().contains("BULK-")) {
            return;
        }
        ObjectNode model = Catalogues.indicator(edited.document(), "G1-APPR-APPLICANTS");
        ArrayNode indicators = (ArrayNode) edited.document().get("indicators");
        for (int i = 0; i < MONTHLY_INDICATORS; i++) {
            ObjectNode monthly = model.deepCopy();
            monthly.put("code", "BULK-" + i).put("frequency", "M");
            monthly.remove(List.of("baseline", "baselineNote"));
            ((ObjectNode) monthly.get("reporters").get(0)).put("from", "2026-10");
            indicators.add(monthly);
        }
        edited.put().then().statusCode(200);
    }

    @Test
    void fiftyThousandFiguresAreStoredAndPublishedTogether() {
        long before = Long.parseLong(TestSql.one(STORED));

        Response submitted = send("application/json", json(figures(1900)));

        submitted.then().statusCode(201);
        assertThat(TestSql.one(STORED)).isEqualTo(Long.toString(before + MOST));
        given().header("Authorization", TestCallers.person("kd", "kari", "reviewer").bearer())
                .header("If-Match", submitted.header("ETag"))
                .contentType("application/json")
                .body("{\"decision\": \"publish\"}")
                .put(submitted.<String>path("links.decision"))
                .then()
                .statusCode(oneOf(200, 202));
        TestSql.await(
                "they are public at one instant",
                () -> TestSql.one(PUBLISHED).equals(MOST + " 1 " + MOST));
    }

    @Test
    void oneFaultInTheLastRowLeavesNothingOfTheRest() {
        List<String[]> figures = figures(1960);
        figures.get(MOST - 1)[3] = "-1";
        String before = TestSql.one(STORED);

        Response json = send("application/json", json(figures));
        Response csv = send("text/csv", csv(figures));

        json.then()
                .statusCode(422)
                .body("errors.pointer", contains("/observations/49999/value"))
                .body("errors.code", contains("out-of-range"));
        csv.then()
                .statusCode(422)
                .body("errors.row", contains(50_001))
                .body("errors.column", contains("value"));
        assertThat(TestSql.one(STORED)).isEqualTo(before);
    }

    /** Indicator, region, period and value of each. */
    private static List<String[]> figures(int firstYear) {
        List<String[]> figures = new ArrayList<>();
        for (int i = 0; i < MONTHLY_INDICATORS; i++) {
            for (String region : List.of("0", "03", "11", "15", "18")) {
                for (int month = 0; month < 60 * 12; month++) {
                    String period =
                            String.format(
                                    Locale.ROOT, "%d-%02d", firstYear + month / 12, month % 12 + 1);
                    figures.add(new String[] {"BULK-" + i, region, period, "7"});
                }
            }
        }
        return figures.subList(0, MOST);
    }

    private static String json(List<String[]> figures) {
        return String.join(
                ", ",
                figures.stream()
                        .map(
                                figure ->
                                        """
                                        {"indicator": "%s", "region": "%s", "period": "%s", "value": %s}"""
                                                .formatted((Object[]) figure))
                        .toList());
    }

    private static String csv(List<String[]> figures) {
        return "indicator,region,period,value\n"
                + String.join("\n", figures.stream().map(row -> String.join(",", row)).toList());
    }

    private static Response send(String type, String body) {
        return given().header("Authorization", TestCallers.system("udir", "reporter").bearer())
                .contentType(type)
                .body(type.equals("text/csv") ? body : "{\"observations\": [" + body + "]}")
                .post("/v1/submissions");
    }
}
