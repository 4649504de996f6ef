package no.veikart.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * How answers are written: nothing that is absent, decimals in full, instants in UTC with
 * milliseconds (RFC 3339).
 */
@Singleton
final class OutputFormat implements ObjectMapperCustomizer {

    /** After Quarkus has registered its modules, the last of which would write instants. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(new BlackbirdModule());
        mapper.registerModule(new SimpleModule().addSerializer(Instant.class, new InMillis()));
    }

    /** The default leaves zero milliseconds out, so that texts of instants would not compare. */
    private static final class InMillis extends ToStringSerializerBase {

        InMillis() {
            super(Instant.class);
        }

        @Override
        public String valueToString(Object instant) {
            return Timestamps.text((Instant) instant);
        }
    }
}
