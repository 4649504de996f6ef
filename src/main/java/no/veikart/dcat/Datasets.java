package no.veikart.dcat;

import java.util.List;
import java.util.Objects;
import no.veikart.catalogue.Source;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.reading.Format;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Text;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;

/**
 * Describes the data sets: one for each indicator, as each has a source, a licence, a frequency and
 * addresses of its own; what they have in common are the goals' themes and keywords.
 */
final class Datasets {

    private static final List<Format> FORMATS =
            List.of(Format.JSON, Format.CSV, Format.JSON_STAT, Format.SDMX_JSON, Format.SDMX_CSV);

    private final Model model;
    private final PublicState state;
    private final Publisher publisher;

    Datasets(Model model, PublicState state, Publisher publisher) {
        this.model = model;
        this.state = state;
        this.publisher = publisher;
    }

    /**
     * Adds the data set of an indicator.
     *
     * @param coverage of its public figures
     */
    Resource add(Indicator indicator, Coverage coverage) {
        String address = publisher.address("/v1/indicators/" + indicator.code());
        Source source = state.catalogue().source(indicator.source()).orElseThrow();
        Resource dataset =
                new Resource(model, Vocabulary.iri(address), DCAT.DATASET)
                        .with(DCTERMS.TITLE, indicator.name())
                        .with(DCTERMS.DESCRIPTION, indicator.definition())
                        .with(DCTERMS.IDENTIFIER, address)
                        .with(DCTERMS.PUBLISHER, publisher.agent())
                        .with(DCAT.CONTACT_POINT, publisher.contact())
                        .with(DCAT.THEME, Vocabulary.theme(goal(indicator)))
                        .with(DCTERMS.ACCESS_RIGHTS, Vocabulary.PUBLIC)
                        .with(DCTERMS.SPATIAL, Vocabulary.NORWAY)
                        .with(
                                DCTERMS.ACCRUAL_PERIODICITY,
                                Vocabulary.frequency(indicator.frequency()))
                        .with(DCAT.LANDING_PAGE, Vocabulary.iri(address));
        for (IRI language : Vocabulary.LANGUAGES) {
            dataset.with(DCTERMS.LANGUAGE, language);
        }
        state.catalogue()
                .goal(goal(indicator))
                .map(Goal::title)
                .ifPresent(title -> dataset.with(DCAT.KEYWORD, title));
        if (source.url() != null) {
            // Not dct:source, which the profile keeps for sources that are themselves described.
            dataset.with(PROV.WAS_DERIVED_FROM, Vocabulary.iri(source.url()));
        }
        addTimes(dataset, coverage);
        FORMATS.forEach(
                format ->
                        dataset.with(
                                DCAT.HAS_DISTRIBUTION, distribution(address, format, coverage)));
        return dataset;
    }

    private static String goal(Indicator indicator) {
        return Objects.requireNonNullElse(indicator.goal(), "");
    }

    private void addTimes(Resource dataset, Coverage coverage) {
        coverage.modified().ifPresent(day -> dataset.with(DCTERMS.MODIFIED, day));
        coverage.firstDay()
                .ifPresent(
                        first ->
                                dataset.with(
                                        DCTERMS.TEMPORAL,
                                        Resource.nameless(model, DCTERMS.PERIOD_OF_TIME)
                                                .with(DCAT.START_DATE, first)
                                                .with(
                                                        DCAT.END_DATE,
                                                        coverage.lastDay().orElse(first))));
    }

    /** Its licence is told where all of the figures have the same. */
    private Resource distribution(String address, Format format, Coverage coverage) {
        IRI figures = Vocabulary.iri(address + "/observations?format=" + format.code());
        Resource distribution =
                Resource.nameless(model, DCAT.DISTRIBUTION)
                        .with(DCAT.ACCESS_URL, figures)
                        .with(DCAT.DOWNLOAD_URL, figures)
                        .with(DCTERMS.FORMAT, Vocabulary.fileType(format))
                        .with(DCAT.MEDIA_TYPE, Vocabulary.mediaType(format))
                        .with(DCTERMS.TITLE, title(format));
        coverage.licence()
                .flatMap(Vocabulary::licence)
                .ifPresent(licence -> distribution.with(DCTERMS.LICENSE, licence));
        return distribution;
    }

    private static Text title(Format format) {
        String name =
                switch (format) {
                    case JSON -> "JSON";
                    case JSON_STAT -> "JSON-stat 2.0";
                    case CSV -> "CSV";
                    case NDJSON -> "NDJSON";
                    case SDMX_JSON -> "SDMX-JSON 2.0";
                    case SDMX_CSV -> "SDMX-CSV 2.0";
                    case SDMX_STRUCTURE_JSON -> "SDMX-JSON 2.0";
                    case TURTLE -> "Turtle";
                    case JSON_LD -> "JSON-LD";
                };
        return new Text("Tallene som " + name, "Tala som " + name, "The figures as " + name);
    }
}
