package no.veikart.sdmx;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.veikart.problem.Faults;

/** Which artefacts go with those that are asked for (SDMX REST 2.1, structure queries). */
final class References {

    private static final List<String> WAYS =
            List.of(
                    "none",
                    "parents",
                    "parentsandsiblings",
                    "ancestors",
                    "children",
                    "descendants",
                    "all");

    private final List<Artefact> all;

    References(List<Artefact> all) {
        this.all = all;
    }

    /**
     * Those that go with an artefact, without itself.
     *
     * @param wanted a way, or kinds of artefacts set apart by commas
     * @throws no.veikart.problem.ProblemException 400 for anything else
     */
    Set<Artefact> of(Artefact artefact, String wanted) {
        Set<Artefact> found = new LinkedHashSet<>();
        for (String one : wanted.split(",", -1)) {
            found.addAll(WAYS.contains(one) ? way(artefact, one) : kind(artefact, one));
        }
        found.remove(artefact);
        return found;
    }

    private Set<Artefact> way(Artefact artefact, String way) {
        return switch (way) {
            case "parents" -> parents(artefact);
            case "parentsandsiblings" -> withSiblings(artefact);
            case "ancestors" -> closure(artefact, this::parents);
            case "children" -> children(artefact);
            case "descendants" -> closure(artefact, this::children);
            case "all" -> union(withSiblings(artefact), closure(artefact, this::children));
            default -> Set.of();
        };
    }

    private Set<Artefact> kind(Artefact artefact, String name) {
        Artefact.Kind kind =
                Arrays.stream(Artefact.Kind.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> Faults.ofParameter("references", "unknown-value", known()));
        return union(closure(artefact, this::parents), closure(artefact, this::children)).stream()
                .filter(one -> one.kind() == kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String known() {
        Stream<String> kinds =
                Arrays.stream(Artefact.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT));
        return Stream.concat(WAYS.stream(), kinds).collect(Collectors.joining(", "));
    }

    private Set<Artefact> children(Artefact artefact) {
        return those(other -> artefact.uses().contains(other.urn()));
    }

    private Set<Artefact> parents(Artefact artefact) {
        return those(other -> other.uses().contains(artefact.urn()));
    }

    private Set<Artefact> withSiblings(Artefact artefact) {
        Set<Artefact> found = parents(artefact);
        parents(artefact).forEach(parent -> found.addAll(children(parent)));
        return found;
    }

    private Set<Artefact> those(Function<Artefact, Boolean> condition) {
        return all.stream()
                .filter(condition::apply)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Artefact> closure(
            Artefact artefact, Function<Artefact, Set<Artefact>> step) {
        Set<Artefact> found = new LinkedHashSet<>();
        step.apply(artefact)
                .forEach(
                        next -> {
                            found.add(next);
                            found.addAll(closure(next, step));
                        });
        return found;
    }

    private static Set<Artefact> union(Set<Artefact> some, Set<Artefact> others) {
        Set<Artefact> found = new LinkedHashSet<>(some);
        found.addAll(others);
        return found;
    }
}
