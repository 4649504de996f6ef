package no.veikart.administration;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;

/** Reads the catalogue, edits it and puts it back. */
final class Catalogues {

    static final String ADDRESS = "/v1/catalogue";
    static final String YAML = "application/yaml";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Catalogues() {}

    static TestTokens administrator() {
        return TestCallers.person("dfd", "dina", "administrator");
    }

    /** As it is, not compressed: its tag is then the one that a change answers with. */
    static Edited read() {
        Response answer =
                given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                        .get(ADDRESS);
        try {
            return new Edited((ObjectNode) JSON.readTree(answer.asString()), answer.header("ETag"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The newest catalogue with an edit. */
    static Edited edited(Consumer<ObjectNode> edit) {
        Edited edited = read();
        edit.accept(edited.document());
        return edited;
    }

    static ObjectNode indicator(ObjectNode document, String code) {
        return object(document, "indicators", code);
    }

    static ObjectNode object(ObjectNode document, String list, String code) {
        return (ObjectNode) document.get(list).get(place(document, list, code));
    }

    static int place(ObjectNode document, String list, String code) {
        int place = 0;
        for (JsonNode object : document.get(list)) {
            if (object.path("code").asText().equals(code)) {
                return place;
            }
            place++;
        }
        throw new AssertionError(code);
    }

    static Response put(String etag, String type, String body, String query) {
        return put(etag, type, body.getBytes(StandardCharsets.UTF_8), query);
    }

    static Response put(String etag, String type, byte[] body, String query) {
        return given().header("Authorization", administrator().bearer())
                .header("If-Match", etag)
                .contentType(type)
                .body(body)
                .put(ADDRESS + query);
    }

    /** A catalogue that somebody has read and perhaps changed. */
    record Edited(ObjectNode document, String etag) {

        Response put(String query) {
            return Catalogues.put(etag, "application/json", document.toString(), query);
        }

        Response put() {
            return put("?reason=Because");
        }
    }
}
