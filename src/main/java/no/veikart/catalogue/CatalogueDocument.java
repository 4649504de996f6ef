package no.veikart.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.veikart.assessment.Precision;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.period.Period;
import no.veikart.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalogue as one declarative document, with the figures that it ships.
 *
 * @param observations published figures by code of their indicator
 */
public record CatalogueDocument(
        Roadmap roadmap,
        List<Organisation> organisations,
        List<Region> regions,
        List<Source> sources,
        List<Goal> goals,
        List<Indicator> indicators,
        List<Measure> measures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<ShippedFigure>> observations) {

    public CatalogueDocument {
        observations = observations == null ? Map.of() : observations;
    }

    /**
     * A figure as its source published it.
     *
     * @param value in the indicator's unit; absent where {@code status} says that it is missing
     * @param status code of SDMX CL_OBS_STATUS
     * @param source key of the catalogue's source
     */
    public record ShippedFigure(
            Period period,
            String region,
            @Nullable BigDecimal value,
            String status,
            Precision precision,
            String source,
            @Nullable String comment) {}

    /** The catalogue without figures, as it can be edited and put back. */
    public static CatalogueDocument of(Catalogue catalogue) {
        return new CatalogueDocument(
                catalogue.roadmap(),
                catalogue.organisations(),
                catalogue.regions(),
                catalogue.sources(),
                catalogue.goals(),
                catalogue.indicators(),
                catalogue.measures(),
                Map.of());
    }

    /**
     * The catalogue that the document describes.
     *
     * @throws IllegalArgumentException if something refers to what is not there
     */
    public Catalogue catalogue() {
        return new Catalogue(roadmap, organisations, regions, sources, goals, indicators, measures);
    }
}
