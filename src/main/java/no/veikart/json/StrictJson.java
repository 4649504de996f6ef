package no.veikart.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/**
 * Reads a request's body as one JSON object (RFC 8259).
 *
 * <p>Refuses what parsers usually let pass: other encodings than UTF-8, a byte order mark, repeated
 * fields, anything after the object, numbers longer than 40 characters and nesting deeper than 16.
 * Numbers are kept as they were written.
 */
public final class StrictJson {

    private static final int DEPTH = 16;
    private static final int NUMBER_LENGTH = 40;
    private static final int TEXT_LENGTH = 20_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxNumberLength(NUMBER_LENGTH)
                                                    .maxStringLength(TEXT_LENGTH)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private StrictJson() {}

    /**
     * Reads one JSON object.
     *
     * @throws ProblemException of type {@link ProblemType#MALFORMED_JSON} if the bytes are anything
     *     else than one JSON object
     */
    public static ObjectNode object(byte[] body) {
        if (read(body) instanceof ObjectNode object) {
            return object;
        }
        throw malformed("no object");
    }

    private static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(text(body));
        } catch (JsonProcessingException e) {
            throw malformed(place(e));
        }
    }

    /** Decoded apart from parsing: the parser would guess the encoding. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw malformed("not UTF-8");
        }
    }

    private static String place(JsonProcessingException error) {
        return error.getLocation() == null
                ? "malformed"
                : String.format(
                        Locale.ROOT,
                        "line %d, column %d",
                        error.getLocation().getLineNr(),
                        error.getLocation().getColumnNr());
    }

    private static ProblemException malformed(String why) {
        return new ProblemException(ProblemType.MALFORMED_JSON, why);
    }
}
