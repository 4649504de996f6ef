package no.veikart.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import no.veikart.json.Timestamps;
import no.veikart.text.Language;
import no.veikart.text.Text;

/** What all SDMX-JSON messages have. */
public final class SdmxHead {

    private static final Text SENDER = new Text("Veikart", "Veikart", "Veikart");

    private SdmxHead() {}

    /** Adds who sends the message, and as of when. */
    public static void write(JsonGenerator json, String id, Instant prepared) throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("id", id);
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", Timestamps.text(prepared));
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(Language.EN.code());
        json.writeString(Language.NB.code());
        json.writeString(Language.NN.code());
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Sdmx.AGENCY);
        names(json, SENDER);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Adds a name: in English, and in all languages. */
    public static void names(JsonGenerator json, Text text) throws IOException {
        json.writeStringField("name", text.en());
        json.writeObjectFieldStart("names");
        for (Language language : Language.values()) {
            json.writeStringField(language.code(), text.in(language));
        }
        json.writeEndObject();
    }
}
