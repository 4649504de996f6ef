package no.veikart.sdmx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.format.CodeList;
import no.veikart.format.Component;
import no.veikart.format.Component.Role;
import no.veikart.format.Sdmx;

/** The definitions of the data: the dataflow, its structure, its concepts and its code lists. */
final class Structures {

    private Structures() {}

    /** As the catalogue has them. */
    static List<Artefact> of(Catalogue catalogue) {
        return Stream.concat(
                        Stream.of(dataflow(), structure(), concepts()),
                        new CodeLists(catalogue).all())
                .toList();
    }

    private static Artefact dataflow() {
        ObjectNode definition =
                Nodes.maintained(Sdmx.AGENCY, Sdmx.DATAFLOW, Sdmx.VERSION, Sdmx.TITLE)
                        .put("structure", Sdmx.STRUCTURE_URN);
        return new Artefact(
                Artefact.Kind.DATAFLOW, Sdmx.DATAFLOW_URN, Set.of(Sdmx.STRUCTURE_URN), definition);
    }

    private static Artefact concepts() {
        ObjectNode definition =
                Nodes.maintained(Sdmx.AGENCY, Sdmx.CONCEPTS, Sdmx.VERSION, Sdmx.TITLE);
        ArrayNode concepts = definition.putArray("concepts");
        for (Component component : Component.values()) {
            concepts.add(Nodes.named(component.name(), component.title()));
        }
        return new Artefact(Artefact.Kind.CONCEPTSCHEME, Sdmx.CONCEPTS_URN, Set.of(), definition);
    }

    private static Artefact structure() {
        ObjectNode definition =
                Nodes.maintained(Sdmx.AGENCY, Sdmx.STRUCTURE, Sdmx.VERSION, Sdmx.TITLE);
        ObjectNode parts = definition.putObject("dataStructureComponents");
        ObjectNode dimensions = list(parts, "dimensionList", "DimensionDescriptor");
        ArrayNode coded = dimensions.putArray("dimensions");
        Component.of(Role.DIMENSION)
                .forEach(one -> coded.add(component(one).put("position", one.position())));
        dimensions.set("timeDimension", component(Component.TIME_PERIOD));
        ArrayNode measures = list(parts, "measureList", "MeasureDescriptor").putArray("measures");
        Component.of(Role.MEASURE).forEach(one -> measures.add(component(one)));
        ArrayNode attributes =
                list(parts, "attributeList", "AttributeDescriptor").putArray("attributes");
        Arrays.stream(Component.values())
                .filter(one -> one.role().isAttribute())
                .forEach(one -> attributes.add(attribute(one)));
        return new Artefact(Artefact.Kind.DATASTRUCTURE, Sdmx.STRUCTURE_URN, used(), definition);
    }

    private static Set<String> used() {
        Stream<String> lists =
                Arrays.stream(Component.values())
                        .map(Component::codes)
                        .filter(Objects::nonNull)
                        .map(CodeList::urn);
        return Stream.concat(Stream.of(Sdmx.CONCEPTS_URN), lists)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode list(ObjectNode parts, String field, String id) {
        return parts.putObject(field).put("id", id);
    }

    private static ObjectNode component(Component component) {
        ObjectNode node =
                Nodes.object()
                        .put("id", component.name())
                        .put("conceptIdentity", Sdmx.conceptUrn(component));
        ObjectNode representation = node.putObject("localRepresentation");
        CodeList codes = component.codes();
        if (codes == null) {
            representation.putObject("format").put("dataType", component.type().code());
        } else {
            representation.put("enumeration", codes.urn());
        }
        return node;
    }

    private static ObjectNode attribute(Component component) {
        ObjectNode node = component(component);
        ObjectNode relationship = node.putObject("attributeRelationship");
        if (component.role() == Role.SERIES) {
            ArrayNode dimensions = relationship.putArray("dimensions");
            Component.of(Role.DIMENSION).forEach(one -> dimensions.add(one.name()));
        } else {
            relationship.putObject("observation");
        }
        if (component == Component.REPORTING_YEAR_START_DAY) {
            node.withObject("/localRepresentation").put("minOccurs", 0).put("maxOccurs", 1);
        }
        return node.put("usage", component.isMandatory() ? "mandatory" : "optional");
    }
}
