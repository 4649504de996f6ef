package no.veikart.sdmx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/**
 * Which artefacts the path of a structure query names; each part but the kind may be several names
 * set apart by commas, or {@code *}.
 *
 * @param item codes or concepts of a list
 */
record StructurePath(String kind, String agency, String id, String version, String item) {

    static final String ANY = "*";

    private static final Set<String> NEWEST = Set.of("~", "+", "latest");

    boolean names(Artefact artefact) {
        String name = artefact.kind().name().toLowerCase(Locale.ROOT);
        return (kind.equals(ANY) || kind.equals("structure") || kind.equals(name))
                && isIn(agency, artefact.agency())
                && isIn(id, artefact.id())
                && isVersion(version, artefact.version());
    }

    /**
     * The artefact with those of its items that are named.
     *
     * @throws ProblemException 404 where it has none of them
     */
    Artefact part(Artefact artefact) {
        if (item.equals(ANY)) {
            return artefact;
        }
        ObjectNode part = artefact.definition().deepCopy();
        List<String> fields = List.of("codes", "concepts");
        ArrayNode kept =
                fields.stream()
                        .filter(part::has)
                        .findFirst()
                        .map(field -> (ArrayNode) part.get(field))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        List<JsonNode> named = kept.valueStream().filter(this::isNamed).toList();
        if (named.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        kept.removeAll().addAll(named);
        return artefact.with(part.put("isPartial", true));
    }

    private boolean isNamed(JsonNode one) {
        return isIn(item, one.path("id").textValue());
    }

    static boolean isIn(String names, String name) {
        return names.equals(ANY) || names.equals("all") || parts(names).contains(name);
    }

    /**
     * There is one version of each, so the newest is the only one; {@code 1.0.0} is {@code 1.0}.
     */
    static boolean isVersion(String names, String version) {
        return isIn(names, version)
                || parts(names).stream()
                        .anyMatch(name -> NEWEST.contains(name) || name.equals(version + ".0"));
    }

    private static List<String> parts(String names) {
        return Arrays.asList(names.split(",", -1));
    }
}
