package no.veikart.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.veikart.ledger.RecordedEntry;

/**
 * An entry of the ledger as an event.
 *
 * @param index of the entry, from 0
 * @param type of the entry
 * @param data a CloudEvent (1.0, JSON format) whose data is the entry, byte for byte
 */
record LedgerEvent(long index, String type, String data) {

    private static final String SOURCE = "/v1/ledger";
    private static final String PREFIX = "no.veikart.";

    static LedgerEvent of(RecordedEntry entry, ObjectMapper json) {
        String body = new String(entry.body(), StandardCharsets.UTF_8);
        try {
            JsonNode fields = json.readTree(entry.body());
            ObjectNode event =
                    json.createObjectNode()
                            .put("specversion", "1.0")
                            .put("id", Long.toString(entry.index()))
                            .put("source", SOURCE)
                            .put("type", PREFIX + entry.type())
                            .put("time", fields.path("time").textValue())
                            .put("datacontenttype", "application/json")
                            .putRawValue("data", new RawValue(body));
            return new LedgerEvent(entry.index(), entry.type(), json.writeValueAsString(event));
        } catch (IOException e) {
            throw new UncheckedIOException("entry " + entry.index() + " is not JSON", e);
        }
    }
}
