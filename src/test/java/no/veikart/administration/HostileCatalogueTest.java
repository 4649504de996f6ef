package no.veikart.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are meant to hurt are refused before anything is built of them. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class HostileCatalogueTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: &a [x, x]~b: *a                     | anchors and aliases are not read: line 1, column 4",
                "a: &a x                                | anchors and aliases are not read: line 1",
                "a: {b: 1}~<<: *x                       | anchors and aliases are not read: line 2",
                "a: !!java.net.URL [\"http://x\"]       | tags are not read: line 1, column 4",
                "a: !!str x                             | tags are not read",
                "a: ! x                                 | tags are not read",
                "roadmap: {}~roadmap: {}                | line 2",
                "a: {b: 1, b: 2}                        | line 1",
                "a: 1~---~b: 2                          | several documents: line 2",
                "a: [                                   | malformed: line",
                "a: b: c                                | malformed: line 1",
                "- a                                    | no object",
                "just words                             | no object",
                "a:~\tb: 1                              | malformed: line 2",
                "? [a, b]~: c                           | line 1",
                "a: 1111111111111111111111111111111111111111111111111111 | malformed",
            })
    void yamlThatSaysMoreThanJsonIsRefused(String lines, String explanation) {
        yaml(lines.strip().replace('~', '\n').getBytes(StandardCharsets.UTF_8), explanation);
    }

    @Test
    void whatMultipliesIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            String list = "*a" + (i - 1) + ", ";
            bomb.append("a" + i + ": &a" + i + " [" + list.repeat(9) + "]\n");
        }

        yaml(bomb.toString().getBytes(StandardCharsets.UTF_8), "anchors and aliases");
    }

    @Test
    void whatIsTooDeepIsRefusedAtOnce() {
        yaml(("a: " + "[".repeat(500_000)).getBytes(StandardCharsets.UTF_8), "too deep");
        json("{\"a\": " + "[".repeat(500_000), "malformed");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        yaml(new byte[] {'a', ':', ' ', (byte) 0xff}, "not UTF-8");
        yaml(new byte[] {'a', ':', ' ', 7}, "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"roadmap\": 1, \"roadmap\": 2}",
                "{\"a\": 1e}",
                "roadmap: {}",
            })
    void jsonThatIsNoObjectIsRefused(String body) {
        json(body, "");
    }

    @Test
    void whatIsLargerThanAMebibyteIsRefusedInEitherFormat() {
        byte[] large = ("# " + "x".repeat(1024 * 1024) + "\n").getBytes(StandardCharsets.UTF_8);

        for (String type : new String[] {Catalogues.YAML, "application/json"}) {
            Catalogues.put("\"x\"", type, large, "")
                    .then()
                    .statusCode(413)
                    .body("type", equalTo("/problems/too-large"));
        }
    }

    @Test
    void anotherTypeIsRefused() {
        Catalogues.put("\"x\"", "text/plain", "a: b", "").then().statusCode(415);
    }

    private static void yaml(byte[] body, String explanation) {
        long start = System.nanoTime();

        Catalogues.put("\"x\"", Catalogues.YAML, body, "")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-yaml"))
                .body("detail", containsString(explanation));
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static void json(String body, String explanation) {
        Catalogues.put("\"x\"", "application/json", body, "")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString(explanation));
    }
}
