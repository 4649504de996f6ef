package no.veikart.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.region.Region;

/** Everything that the catalogue said at one instant, whole and consistent. */
public final class Catalogue {

    private final Roadmap roadmap;
    private final Map<String, Organisation> organisations;
    private final Map<String, Region> regions;
    private final Map<String, Source> sources;
    private final Map<String, Goal> goals;
    private final Map<String, Indicator> indicators;
    private final Map<String, Measure> measures;

    /**
     * @throws IllegalArgumentException if something refers to what is not there; the message names
     *     both
     */
    public Catalogue(
            Roadmap roadmap,
            List<Organisation> organisations,
            List<Region> regions,
            List<Source> sources,
            List<Goal> goals,
            List<Indicator> indicators,
            List<Measure> measures) {
        this.roadmap = roadmap;
        this.organisations = byKey(organisations, Organisation::code);
        this.regions = byKey(regions, Region::code);
        this.sources = byKey(sources, Source::key);
        this.goals = byKey(goals, Goal::code);
        this.indicators = byKey(indicators, Indicator::code);
        this.measures = byKey(measures, Measure::code);
        new References(CatalogueDocument.of(this), this::has, Catalogue::refuse).check();
    }

    private static void refuse(String pointer, String code, Object... arguments) {
        throw new IllegalArgumentException(pointer + " " + code + " " + List.of(arguments));
    }

    private boolean has(ObjectKind kind, String code) {
        return switch (kind) {
            case roadmap -> true;
            case organisation -> organisations.containsKey(code);
            case region -> regions.containsKey(code);
            case source -> sources.containsKey(code);
            case goal -> goals.containsKey(code);
            case indicator -> indicators.containsKey(code);
            case measure -> measures.containsKey(code);
        };
    }

    public Roadmap roadmap() {
        return roadmap;
    }

    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    public List<Goal> goals() {
        return List.copyOf(goals.values());
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    public Optional<Goal> goal(String code) {
        return Optional.ofNullable(goals.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Optional<Measure> measure(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    public List<Indicator> indicatorsOf(Goal goal) {
        return indicators.values().stream()
                .filter(indicator -> goal.code().equals(indicator.goal()))
                .toList();
    }

    public List<Measure> measuresOf(Goal goal) {
        return measures.values().stream()
                .filter(measure -> measure.goal().equals(goal.code()))
                .toList();
    }

    /** Code of the organisation that decides on the indicator's figures. */
    public String ownerOf(Indicator indicator) {
        return Optional.ofNullable(indicator.goal())
                .flatMap(this::goal)
                .map(Goal::owner)
                .orElse(roadmap.owner());
    }

    /** Code of the organisation that decides on what is reported of the measure. */
    public String ownerOf(Measure measure) {
        return goal(measure.goal()).map(Goal::owner).orElse(roadmap.owner());
    }

    private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
        return list.stream()
                .collect(
                        toMap(
                                key,
                                identity(),
                                (first, second) -> {
                                    throw new IllegalArgumentException(
                                            key.apply(second) + " is there twice");
                                },
                                LinkedHashMap::new));
    }
}
