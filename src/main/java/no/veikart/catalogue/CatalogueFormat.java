package no.veikart.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import no.veikart.assessment.Coded;

/** Reads and writes the catalogue's objects; unknown fields are refused. */
public final class CatalogueFormat {

    private static final ObjectMapper YAML = configured(YAMLMapper.builder(yaml()));
    private static final ObjectMapper JSON = configured(JsonMapper.builder());

    private CatalogueFormat() {}

    /**
     * Reads a catalogue written as YAML.
     *
     * @throws IOException if the document cannot be read; the message says where
     */
    public static CatalogueDocument readYaml(InputStream document) throws IOException {
        return YAML.readValue(document, CatalogueDocument.class);
    }

    /** The document in UTF-8, the same bytes for the same catalogue. */
    public static byte[] json(CatalogueDocument document) {
        return bytes(JSON, document);
    }

    /** The document in UTF-8, the same bytes for the same catalogue. */
    public static byte[] yaml(CatalogueDocument document) {
        return bytes(YAML, document);
    }

    private static byte[] bytes(ObjectMapper format, CatalogueDocument document) {
        try {
            return format.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue has a written form", e);
        }
    }

    /** In bytes, as stored. */
    static int size(Object definition) {
        return toTree(definition).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    static JsonNode toTree(Object definition) {
        return JSON.valueToTree(definition);
    }

    /**
     * What a text stands for.
     *
     * @throws IllegalArgumentException if that is nothing of the type
     */
    static <T> T parse(String text, Class<T> type) {
        return JSON.convertValue(text, type);
    }

    static <T> T fromJson(String definition, Class<T> type) {
        try {
            return JSON.readValue(definition, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored " + type.getSimpleName() + " is unreadable", e);
        }
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M configured(B builder) {
        return builder.addModule(new JavaTimeModule())
                .addMixIn(Coded.class, ByCode.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** For people to edit: texts in quotes only where they would be read as something else. */
    private static YAMLFactory yaml() {
        return YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build();
    }

    /** The pure enums of the status methods are read and written by their codes. */
    private interface ByCode {
        @JsonValue
        String code();
    }
}
