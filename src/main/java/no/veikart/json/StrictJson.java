package no.veikart.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/**
 * Reads a request's body as one JSON object (RFC 8259), in memory that does not grow with the body.
 *
 * <p>Refuses what parsers usually let pass: other encodings than UTF-8, a byte order mark, repeated
 * fields, anything after the object, numbers longer than 40 characters and nesting deeper than 16.
 * Numbers are kept as they were written. What is nested where a plain value is expected is passed
 * over and reads as an empty object or list.
 */
public final class StrictJson {

    private static final int DEPTH = 16;
    private static final int NUMBER_LENGTH = 40;
    private static final int TEXT_LENGTH = 20_000;
    private static final int FIELDS_OF_AN_OBJECT = 1_000;

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final JsonFactory PARSERS =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH)
                                    .maxNumberLength(NUMBER_LENGTH)
                                    .maxStringLength(TEXT_LENGTH)
                                    .build())
                    .build();

    private StrictJson() {}

    /**
     * Reads an object of plain values.
     *
     * @throws ProblemException of type {@link ProblemType#MALFORMED_JSON} if the bytes are anything
     *     else than one JSON object
     */
    public static ObjectNode object(byte[] body) {
        return object(new ByteArrayInputStream(body), Map.of());
    }

    /**
     * Reads an object of plain values and of lists of such objects.
     *
     * @param lists by the names of the lists, what is told of their elements, one at a time
     * @return the object; each list in it reads as empty
     * @throws ProblemException of type {@link ProblemType#MALFORMED_JSON} if the body is anything
     *     else than one JSON object
     */
    public static ObjectNode object(InputStream body, Map<String, ListReader> lists) {
        try (JsonParser parser = PARSERS.createParser(utf8(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("no object");
            }
            ObjectNode object = fields(parser, lists);
            if (parser.nextToken() != null) {
                throw malformed(place(parser));
            }
            return object;
        } catch (JsonProcessingException e) {
            throw malformed(
                    e.getLocation() == null
                            ? "malformed"
                            : place(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (CharacterCodingException e) {
            throw malformed("not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decoded apart from parsing: the parser would guess the encoding. */
    private static InputStreamReader utf8(InputStream body) {
        return new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
    }

    private static ObjectNode fields(JsonParser parser, Map<String, ListReader> lists)
            throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (object.size() == FIELDS_OF_AN_OBJECT) {
                throw malformed(place(parser));
            }
            ListReader list = lists.get(name);
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (list != null && isList) {
                elements(parser, list);
                object.set(name, NODES.arrayNode());
            } else {
                object.set(name, value(parser));
            }
        }
        return object;
    }

    private static void elements(JsonParser parser, ListReader list) throws IOException {
        for (int place = 0; parser.nextToken() != JsonToken.END_ARRAY; place++) {
            boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
            list.element(isObject ? fields(parser, Map.of()) : value(parser), place);
        }
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                parser.skipChildren();
                yield NODES.objectNode();
            }
            case START_ARRAY -> {
                parser.skipChildren();
                yield NODES.arrayNode();
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw malformed(place(parser));
        };
    }

    private static String place(JsonParser parser) {
        return place(
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }

    private static String place(int line, int column) {
        return String.format(Locale.ROOT, "line %d, column %d", line, column);
    }

    private static ProblemException malformed(String why) {
        return new ProblemException(ProblemType.MALFORMED_JSON, why);
    }

    /** Is told of a list's elements, in their order. */
    public interface ListReader {

        /**
         * Takes the next element.
         *
         * @param element with plain values only, if it is an object
         * @param place from 0
         */
        void element(JsonNode element, int place);
    }
}
