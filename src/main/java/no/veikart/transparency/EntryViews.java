package no.veikart.transparency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.FreeTexts.Kept;
import no.veikart.ledger.RecordedEntry;
import no.veikart.merkle.TreeHash;
import no.veikart.transparency.EntryView.Links;
import no.veikart.transparency.EntryView.TextView;

/** Shows entries with the public texts that belong to them. */
@ApplicationScoped
class EntryViews {

    private static final String HASH = "Hash";

    private final FreeTexts texts;
    private final ObjectMapper json;

    EntryViews(FreeTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    List<EntryView> of(List<RecordedEntry> entries) {
        List<List<Named>> named = entries.stream().map(this::named).toList();
        Map<String, Kept> known =
                texts.byHash(named.stream().flatMap(List::stream).map(Named::hash).toList());
        List<EntryView> views = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            views.add(view(entries.get(i), named.get(i), known));
        }
        return views;
    }

    private static EntryView view(RecordedEntry entry, List<Named> named, Map<String, Kept> known) {
        List<TextView> shown =
                named.stream()
                        .filter(one -> known.containsKey(one.hash()))
                        .map(one -> text(one, known.get(one.hash())))
                        .toList();
        return new EntryView(
                entry.index(),
                TreeHash.leaf(entry.body()).base64(),
                new String(entry.body(), StandardCharsets.UTF_8),
                shown.isEmpty() ? null : shown,
                Links.of(entry.index()));
    }

    private static TextView text(Named named, Kept kept) {
        byte[] salt = kept.salt();
        return new TextView(
                named.name(),
                named.hash(),
                kept.text(),
                salt == null ? null : Base64.getEncoder().encodeToString(salt),
                salt == null);
    }

    /** What an entry names by hashes; nothing where the texts are not public. */
    private List<Named> named(RecordedEntry entry) {
        if (!EntryType.ofCode(entry.type()).hasPublicTexts()) {
            return List.of();
        }
        List<Named> named = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields(entry).properties()) {
            if (field.getKey().endsWith(HASH)) {
                String name = field.getKey();
                named.add(
                        new Named(
                                name.substring(0, name.length() - HASH.length()),
                                field.getValue().textValue()));
            }
        }
        return named;
    }

    private JsonNode fields(RecordedEntry entry) {
        try {
            return json.readTree(entry.body());
        } catch (IOException e) {
            throw new UncheckedIOException("entry " + entry.index() + " is no JSON", e);
        }
    }

    private record Named(String name, String hash) {}
}
