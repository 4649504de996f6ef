package no.veikart.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The schemas of SDMX-JSON messages. */
enum SdmxSchemas {
    DATA("sdmx-json-data-schema.json"),
    STRUCTURE("sdmx-json-structure-schema.json");

    /** The schemas tell a day from an instant by their formats alone. */
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final String file;

    SdmxSchemas(String file) {
        this.file = file;
    }

    void check(String message) {
        assertThat(schema().validate(message, InputFormat.JSON)).isEmpty();
    }

    private JsonSchema schema() {
        try (InputStream text = SdmxSchemas.class.getResourceAsStream(file)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(text, FORMATS_COUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
