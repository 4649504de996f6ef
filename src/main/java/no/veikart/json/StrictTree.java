package no.veikart.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/**
 * Reads a whole document, JSON or YAML, as a tree of which nothing was guessed.
 *
 * <p>Refused as malformed: anything but UTF-8, repeated fields, anything after the object, numbers
 * longer than 40 characters and nesting deeper than 16; of YAML also what {@link PlainYaml}
 * refuses.
 */
public final class StrictTree {

    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(PlainYaml.DEPTH)
                    .maxNumberLength(40)
                    .maxStringLength(20_000)
                    .build();

    private static final ObjectMapper JSON =
            strict(
                    JsonFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .streamReadConstraints(CONSTRAINTS)
                            .build());

    private static final ObjectMapper YAML =
            strict(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .streamReadConstraints(CONSTRAINTS)
                            .build());

    private StrictTree() {}

    /**
     * The object that a JSON body is.
     *
     * @throws ProblemException of type {@link ProblemType#MALFORMED_JSON} if the body is anything
     *     else than one JSON object
     */
    public static ObjectNode ofJson(byte[] body) {
        return read(JSON, text(body, ProblemType.MALFORMED_JSON), ProblemType.MALFORMED_JSON);
    }

    /**
     * The object that a YAML body is.
     *
     * @throws ProblemException of type {@link ProblemType#MALFORMED_YAML} if the body is anything
     *     else than one plain YAML mapping
     */
    public static ObjectNode ofYaml(byte[] body) {
        String text = text(body, ProblemType.MALFORMED_YAML);
        PlainYaml.require(text);
        return read(YAML, text, ProblemType.MALFORMED_YAML);
    }

    private static ObjectNode read(ObjectMapper format, String text, ProblemType malformed) {
        try {
            JsonNode tree = format.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new ProblemException(malformed, "no object");
        } catch (JsonProcessingException e) {
            throw new ProblemException(malformed, place(e.getLocation())).because(e);
        }
    }

    private static String text(byte[] body, ProblemType malformed) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(malformed, "not UTF-8").because(e);
        }
    }

    private static String place(JsonLocation location) {
        return location == null
                ? "malformed"
                : String.format(
                        Locale.ROOT,
                        "line %d, column %d",
                        location.getLineNr(),
                        location.getColumnNr());
    }

    private static ObjectMapper strict(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .build();
    }
}
