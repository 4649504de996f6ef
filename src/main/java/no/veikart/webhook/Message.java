package no.veikart.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.veikart.json.Timestamps;
import no.veikart.ledger.RecordedEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a receiver (Standard Webhooks 1.0.0): the same bytes under the same identifier,
 * however often it is tried.
 *
 * @param id of the entry at this webhook; never with a full stop, which divides what is signed
 * @param ledgerIndex of the entry; null where it is a test
 */
record Message(String id, String type, @Nullable Long ledgerIndex, byte[] body) {

    static final String TEST = "webhook.test";

    /** An entry of the ledger: its index, and the entry byte for byte. */
    static Message of(UUID webhook, RecordedEntry entry, ObjectMapper json) {
        String body = new String(entry.body(), StandardCharsets.UTF_8);
        try {
            String time = json.readTree(entry.body()).path("time").textValue();
            JsonNode data =
                    json.createObjectNode()
                            .put("index", entry.index())
                            .putRawValue("entry", new RawValue(body));
            return new Message(
                    "msg_" + hex(webhook) + "_" + entry.index(),
                    entry.type(),
                    entry.index(),
                    bytes(entry.type(), time, data, json));
        } catch (IOException e) {
            throw new UncheckedIOException("entry " + entry.index() + " is not JSON", e);
        }
    }

    /** What shows a receiver that it is reached. */
    static Message test(UUID webhook, UUID test, Instant now, ObjectMapper json) {
        JsonNode data = json.createObjectNode().put("webhook", webhook.toString());
        try {
            return new Message(
                    testId(test), TEST, null, bytes(TEST, Timestamps.text(now), data, json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String testId(UUID test) {
        return "msg_" + hex(test);
    }

    private static byte[] bytes(String type, String time, JsonNode data, ObjectMapper json)
            throws JsonProcessingException {
        ObjectNode message = json.createObjectNode().put("type", type).put("timestamp", time);
        message.set("data", data);
        return json.writeValueAsBytes(message);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /**
     * The header {@code webhook-signature}.
     *
     * @param timestamp of the attempt, in seconds since 1970
     * @param secrets one signature by each
     */
    String signatures(long timestamp, List<Secret> secrets) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[head.length + body.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.hmac(content)))
                .collect(Collectors.joining(" "));
    }
}
