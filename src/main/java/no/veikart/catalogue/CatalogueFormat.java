package no.veikart.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import no.veikart.assessment.Coded;

/** Reads and writes the catalogue's objects; unknown fields are refused. */
public final class CatalogueFormat {

    private static final ObjectMapper YAML = configured(YAMLMapper.builder());
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

    static String toJson(Object definition) {
        try {
            return JSON.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition has a JSON form", e);
        }
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
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** The pure enums of the status methods are read and written by their codes. */
    private interface ByCode {
        @JsonValue
        String code();
    }
}
