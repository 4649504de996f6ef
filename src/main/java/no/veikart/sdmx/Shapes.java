package no.veikart.sdmx;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.veikart.format.Action;
import no.veikart.format.Component;
import no.veikart.format.Component.Role;
import no.veikart.format.SdmxShape;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/** How the answer to a data query is to be. */
final class Shapes {

    private static final List<String> VIEWS = List.of("TIME_PERIOD", "AllDimensions");

    private Shapes() {}

    /**
     * The shape that the query asks for.
     *
     * @throws no.veikart.problem.ProblemException 400 for components or views that there are not
     */
    static SdmxShape of(DataQuery query) {
        Set<Component> shown = EnumSet.copyOf(Component.of(Role.DIMENSION));
        shown.addAll(Component.of(Role.TIME));
        shown.addAll(chosen("measures", query.measures, List.of(Role.MEASURE)));
        shown.addAll(
                chosen("attributes", query.attributes, List.of(Role.SERIES, Role.OBSERVATION)));
        boolean changes = query.withHistory() || query.updatedAfter != null;
        return new SdmxShape(
                shown,
                isFlat(query.dimensionAtObservation),
                query.withHistory(),
                changes ? Action.REPLACE : Action.INFORMATION);
    }

    private static boolean isFlat(@Nullable String view) {
        if (view != null && !VIEWS.contains(view)) {
            throw Faults.ofParameter(
                    "dimensionAtObservation", "unknown-value", String.join(", ", VIEWS));
        }
        return VIEWS.get(1).equals(view);
    }

    private static Set<Component> chosen(
            String parameter, @Nullable String text, List<Role> roles) {
        Set<Component> chosen = EnumSet.noneOf(Component.class);
        for (String one : (text == null ? "all" : text).split(",", -1)) {
            chosen.addAll(named(parameter, one, roles));
        }
        return chosen;
    }

    /** No attribute is of the whole data set, or described outside the structure. */
    private static List<Component> named(String parameter, String name, List<Role> roles) {
        return switch (name) {
            case "all", "dsd" -> of(roles).toList();
            case "none", "msd", "dataset" -> List.of();
            case "series" -> of(roles).filter(one -> one.role() == Role.SERIES).toList();
            case "obs" -> of(roles).filter(one -> one.role() == Role.OBSERVATION).toList();
            default ->
                    List.of(
                            of(roles)
                                    .filter(one -> one.name().equals(name))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    Faults.ofParameter(
                                                            parameter,
                                                            "unknown-value",
                                                            "all, none, " + names(roles))));
        };
    }

    private static String names(List<Role> roles) {
        return of(roles).map(Component::name).collect(Collectors.joining(", "));
    }

    private static Stream<Component> of(List<Role> roles) {
        return Arrays.stream(Component.values()).filter(one -> roles.contains(one.role()));
    }
}
