package no.veikart.reading;

import java.util.HashMap;
import java.util.Map;
import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.Source;
import no.veikart.finding.OpenFindings;
import no.veikart.format.Credit;
import no.veikart.format.Place;
import no.veikart.format.Row;
import no.veikart.format.Variable;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import no.veikart.region.Region;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** Tells of figures, as they were public in a state, what the formats need. */
public final class Rows {

    private final Catalogue catalogue;
    private final OpenFindings findings;
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    public Rows(PublicState state) {
        this.catalogue = state.catalogue();
        this.findings = state.openFindings();
    }

    public Row of(PublishedFigure figure) {
        Variable variable = variable(figure.key().indicator());
        return new Row(
                variable,
                places.computeIfAbsent(figure.key().region(), this::place),
                figure.key().period(),
                figure.value(),
                figure.status(),
                figure.precision(),
                findings.contestFigure(figure),
                figure.comment(),
                credit(figure.source(), variable),
                figure.revision(),
                figure.reasonCode(),
                figure.organisation(),
                figure.publishedAt(),
                figure.ledgerIndex());
    }

    public Variable variable(String code) {
        return variables.computeIfAbsent(
                code, any -> variable(catalogue.indicator(code).orElseThrow()));
    }

    private Variable variable(Indicator indicator) {
        return new Variable(
                indicator.code(),
                indicator.goal(),
                indicator.name(),
                indicator.unit().code(),
                indicator.unit().label(),
                indicator.frequency(),
                indicator.schoolYear(),
                indicator.decimals(),
                credit(catalogue.source(indicator.source()).orElseThrow()));
    }

    private Place place(String code) {
        Region region = catalogue.region(code).orElseThrow();
        return new Place(region.code(), region.name());
    }

    /**
     * Whom a figure of the indicator is owed to.
     *
     * @param source that the figure names itself; null where it is the indicator's
     */
    public Credit credit(@Nullable String source, Variable variable) {
        return source == null
                ? variable.credit()
                : catalogue
                        .source(source)
                        .map(Rows::credit)
                        .orElseGet(() -> new Credit(source, source, Source.NO_LICENCE));
    }

    private static Credit credit(Source source) {
        return new Credit(source.key(), source.attribution(), source.licence());
    }
}
