package no.veikart.sdmx;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.veikart.text.Language;
import no.veikart.text.Text;

/** Parts of SDMX definitions. */
final class Nodes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Nodes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    /** With its name: in English, and in all languages. */
    static ObjectNode named(String id, Text name) {
        ObjectNode node = object().put("id", id).put("name", name.en());
        ObjectNode names = node.putObject("names");
        for (Language language : Language.values()) {
            names.put(language.code(), name.in(language));
        }
        return node;
    }

    static ObjectNode maintained(String agency, String id, String version, Text name) {
        return named(id, name).put("agencyID", agency).put("version", version);
    }
}
