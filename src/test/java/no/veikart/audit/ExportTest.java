package no.veikart.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.veikart.judgement.JudgementTargets;
import no.veikart.testsupport.LogRecords;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** Everything is in one archive, whole, and readable without the service. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestTokens AUDITOR = TestCallers.person("nito", "tor", "auditor");

    @TestHTTPResource URI service;

    @Test
    void theManifestNamesEachFileWithItsSizeAndHash() throws Exception {
        Map<String, byte[]> files = export();

        JsonNode manifest = JSON.readTree(files.get("manifest.json"));

        assertThat(manifest.path("files"))
                .extracting(file -> file.path("name").asText())
                .containsExactlyElementsOf(
                        files.keySet().stream()
                                .filter(name -> !name.equals("manifest.json"))
                                .toList());
        for (JsonNode file : manifest.path("files")) {
            byte[] content = files.get(file.path("name").asText());
            assertThat(file.path("bytes").asLong()).isEqualTo(content.length);
            assertThat(file.path("sha256").asText()).isEqualTo(sha256(content));
        }
        assertThat(text(files, "README.txt")).contains("BOKMÅL", "NYNORSK", "ENGLISH");
    }

    @Test
    void everyFileHasEveryRowAndEveryLineIsJson() throws Exception {
        JudgementTargets.finding("open-finding");
        JudgementTargets.proposedStatement();

        Map<String, byte[]> files = export();

        for (String name : files.keySet()) {
            if (name.endsWith(".ndjson")) {
                for (String line : lines(files, name)) {
                    assertThat(JSON.readTree(line).isObject()).as(name + ": " + line).isTrue();
                }
            }
        }
        assertThat(lines(files, "observations/observations.ndjson"))
                .hasSize(Integer.parseInt(TestSql.one("select count(*) from observation")));
        assertThat(lines(files, "findings/findings.ndjson"))
                .hasSize(Integer.parseInt(TestSql.one("select count(*) from finding")));
        assertThat(lines(files, "catalogue/versions.ndjson"))
                .hasSize(Integer.parseInt(TestSql.one("select count(*) from catalogue_version")));
        assertThat(lines(files, "statements/statements.ndjson")).isNotEmpty();
        assertThat(lines(files, "observations/observations.csv").get(0))
                .startsWith("indicator,region,period,revision,value,status");
    }

    @Test
    void theLedgersEntriesAreTheBytesThatWereHashed() throws Exception {
        Map<String, byte[]> files = export();
        long size = JSON.readTree(files.get("manifest.json")).path("treeSize").asLong();

        long index = 0;
        for (String line : lines(files, "ledger/entries.ndjson")) {
            JsonNode entry = JSON.readTree(line);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            digest.update(entry.path("entry").asText().getBytes(StandardCharsets.UTF_8));
            assertThat(entry.path("index").asLong()).isEqualTo(index++);
            assertThat(entry.path("leafHash").asText())
                    .isEqualTo(Base64.getEncoder().encodeToString(digest.digest()));
        }

        assertThat(index).isEqualTo(size);
    }

    @Test
    void aReaderThatLeavesIsNoFaultAndGivesItsTurnBack() throws Exception {
        try (LogRecords log = LogRecords.inDetail("no.veikart.problem");
                Connection lock = TestDatabase.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table finding");
            try (Socket reader = beginning()) {
                reader.setSoLinger(true, 0); // so that what was not read is not waited for
            }
            lock.rollback();

            TestSql.await("it is noticed", () -> log.has("is read no further"));
            assertThat(log.faults()).isEmpty();
        }
        assertThat(export()).containsKey("manifest.json");
    }

    /** Reads the status line, and no more of the archive. */
    private Socket beginning() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        ("GET /v1/audit/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                        + AUDITOR.bearer()
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private static Map<String, byte[]> export() throws IOException {
        Response answer = given().header("Authorization", AUDITOR.bearer()).get("/v1/audit/export");
        answer.then().statusCode(200).contentType("application/zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return text(files, name).lines().toList();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
