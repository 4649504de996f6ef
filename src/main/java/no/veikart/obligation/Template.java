package no.veikart.obligation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.identity.Caller;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.observation.FigureKey;
import no.veikart.observation.Observations;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Period;
import no.veikart.region.Region;
import org.jspecify.annotations.Nullable;

/** Lists what an organisation has to report, row by row. */
@ApplicationScoped
class Template {

    private final CallersObligations obligations;
    private final Observations observations;

    Template(CallersObligations obligations, Observations observations) {
        this.obligations = obligations;
        this.observations = observations;
    }

    /**
     * The rows of the caller's organisation, in the catalogue's order: one for the whole country
     * and for each region of which the indicator has had figures and that exists in the period.
     *
     * @param period whose figures are wanted, and those of shorter periods that end within it; null
     *     for all that is due or overdue today
     */
    List<TemplateRow> rows(Caller caller, @Nullable Period period) {
        List<Owed> owed = period == null ? due(caller) : within(period, caller);
        Catalogue catalogue = obligations.catalogue();
        Map<String, Set<String>> regions =
                observations.regions(owed.stream().map(one -> one.indicator().code()).toList());
        List<FigureKey> keys = owed.stream().flatMap(one -> keys(one, regions, catalogue)).toList();
        Map<FigureKey, PublishedFigure> published =
                observations.current(keys).stream()
                        .collect(toMap(PublishedFigure::key, identity()));
        return owed.stream()
                .flatMap(
                        one ->
                                keys(one, regions, catalogue)
                                        .map(
                                                key ->
                                                        new TemplateRow(
                                                                one.indicator(),
                                                                key,
                                                                one.due(),
                                                                published.get(key))))
                .toList();
    }

    private List<Owed> due(Caller caller) {
        return obligations.of(caller).stream()
                .filter(Obligation::awaitsFigure)
                .map(one -> new Owed(one.indicator(), one.period(), one.due()))
                .toList();
    }

    private List<Owed> within(Period period, Caller caller) {
        LocalDate today = obligations.today();
        return obligations.catalogue().indicators().stream()
                .filter(indicator -> !indicator.retired())
                .flatMap(
                        indicator ->
                                indicator.reporter(caller.organisation().code()).stream()
                                        .flatMap(reporter -> within(period, indicator, reporter)))
                .filter(one -> !one.period().firstDay().isAfter(today))
                .toList();
    }

    private static Stream<Owed> within(Period period, Indicator indicator, Reporter reporter) {
        return period.endingWithin(reporter.from().kind()).stream()
                .filter(indicator::covers)
                .map(one -> new Owed(indicator, one, reporter.dueDate(one)));
    }

    private static Stream<FigureKey> keys(
            Owed owed, Map<String, Set<String>> regions, Catalogue catalogue) {
        Set<String> codes = new TreeSet<>(regions.getOrDefault(owed.indicator().code(), Set.of()));
        codes.add(Region.WHOLE_COUNTRY);
        return codes.stream()
                .filter(
                        code ->
                                catalogue
                                        .region(code)
                                        .filter(region -> region.isValidIn(owed.period()))
                                        .isPresent())
                .map(code -> new FigureKey(owed.indicator().code(), code, owed.period()));
    }

    private record Owed(Indicator indicator, Period period, LocalDate due) {}
}
