package no.veikart.sdmx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.veikart.assessment.Precision;
import no.veikart.catalogue.Catalogue;
import no.veikart.format.CodeList;
import no.veikart.format.Labels;
import no.veikart.format.Sdmx;
import no.veikart.indicator.Indicator;
import no.veikart.observation.ObsStatus;
import no.veikart.period.Frequency;
import no.veikart.region.Region;
import no.veikart.text.Text;

/** The code lists, with the codes that the catalogue has. */
final class CodeLists {

    private final Catalogue catalogue;

    CodeLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Stream<Artefact> all() {
        return Arrays.stream(CodeList.values()).map(this::artefact);
    }

    private Artefact artefact(CodeList list) {
        ObjectNode definition =
                Nodes.maintained(list.agency(), list.name(), list.version(), list.title());
        definition.put("isPartial", !list.agency().equals(Sdmx.AGENCY));
        ArrayNode codes = definition.putArray("codes");
        switch (list) {
            case CL_FREQ ->
                    Arrays.stream(Frequency.values())
                            .forEach(one -> codes.add(Nodes.named(one.code(), Labels.of(one))));
            case CL_OBS_STATUS ->
                    Arrays.stream(ObsStatus.values())
                            .forEach(one -> codes.add(Nodes.named(one.code(), Labels.of(one))));
            case CL_PRECISION ->
                    Arrays.stream(Precision.values())
                            .forEach(one -> codes.add(Nodes.named(one.code(), Labels.of(one))));
            case CL_INDICATOR ->
                    catalogue.indicators().forEach(indicator -> codes.add(code(indicator)));
            case CL_UNIT -> units().forEach((code, name) -> codes.add(Nodes.named(code, name)));
            case CL_REF_AREA -> catalogue.regions().forEach(region -> codes.add(code(region)));
        }
        return new Artefact(Artefact.Kind.CODELIST, list.urn(), Set.of(), definition);
    }

    private static ObjectNode code(Indicator indicator) {
        ObjectNode code = Nodes.named(indicator.code(), indicator.name());
        Text definition = indicator.definition();
        code.putObject("descriptions")
                .put("nb", definition.nb())
                .put("nn", definition.nn())
                .put("en", definition.en());
        return code;
    }

    private static ObjectNode code(Region region) {
        ObjectNode code = Nodes.named(region.code(), region.name());
        return region.level() == Region.Level.COUNTRY
                ? code
                : code.put("parent", Region.WHOLE_COUNTRY);
    }

    private Map<String, Text> units() {
        Map<String, Text> units = new LinkedHashMap<>();
        catalogue
                .indicators()
                .forEach(one -> units.putIfAbsent(one.unit().code(), one.unit().label()));
        return units;
    }
}
