package no.veikart.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictTree;
import no.veikart.ledger.EntryType;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads what an organisation wants of a webhook; all faults of form come to light at once. */
final class WebhookReader {

    static final int LONGEST_DESCRIPTION = 200;

    static final String ENABLED = "enabled";
    static final String DISABLED = "disabled";

    private final Faults faults = new Faults();
    private final JsonFields fields;
    private final boolean insecure;
    private final long size;

    private WebhookReader(ObjectNode body, boolean insecure, long size) {
        this.fields = new JsonFields(body, "", faults);
        this.insecure = insecure;
        this.size = size;
    }

    /**
     * @param insecure whether a receiver may be without TLS
     * @param size how many entries are public
     */
    static WebhookSettings read(byte[] body, boolean insecure, long size) {
        return new WebhookReader(StrictTree.ofJson(body), insecure, size).settings();
    }

    private WebhookSettings settings() {
        String text = fields.requiredText("url", ReceiverUrl.LONGEST);
        URI url = text == null ? null : ReceiverUrl.read(text, insecure, faults);
        String description = fields.text("description", LONGEST_DESCRIPTION);
        List<EntryType> types = types();
        String state = fields.code("state", WebhookReader::state, List.of(ENABLED, DISABLED));
        Long from = from();
        fields.noOthers();
        if (url == null || !faults.isEmpty()) {
            throw faults.asProblem(ProblemType.INVALID_WEBHOOK);
        }
        return new WebhookSettings(url, description, types, !DISABLED.equals(state), from);
    }

    private static Optional<String> state(String code) {
        return Optional.of(code).filter(Set.of(ENABLED, DISABLED)::contains);
    }

    private @Nullable List<EntryType> types() {
        ArrayNode list = fields.list("types");
        if (list == null) {
            return null;
        }
        if (list.isEmpty()) {
            faults.add("/types", "empty");
        }
        Set<EntryType> types = new TreeSet<>();
        for (int place = 0; place < list.size(); place++) {
            Optional<EntryType> type = type(list.get(place));
            type.ifPresent(types::add);
            if (type.isEmpty()) {
                faults.add("/types/" + place, "unknown-value", String.join(", ", codes()));
            }
        }
        return List.copyOf(types);
    }

    private static Optional<EntryType> type(JsonNode code) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.code().equals(code.textValue()))
                .findFirst();
    }

    private static List<String> codes() {
        return Arrays.stream(EntryType.values()).map(EntryType::code).toList();
    }

    private @Nullable Long from() {
        BigDecimal from = fields.decimal("from");
        if (from == null) {
            return null;
        }
        boolean isIndex =
                from.stripTrailingZeros().scale() <= 0
                        && from.signum() >= 0
                        && from.compareTo(BigDecimal.valueOf(size)) <= 0;
        if (!isIndex) {
            faults.add("/from", "out-of-bounds", 0, size);
        }
        return from.longValue();
    }
}
