package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import no.veikart.observation.SeriesFilter;
import no.veikart.period.Period;
import no.veikart.problem.Faults;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a series is asked for. */
public final class SeriesQuery {

    @QueryParam("region")
    @Parameter(
            description = "Only this region, by its code; 0 is the whole country.",
            example = "0")
    @Nullable String region;

    @QueryParam("from")
    @Parameter(
            description = "Only periods that end on or after this period's end.",
            example = "2017")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Only periods that end by this period's end.", example = "2024")
    @Nullable String to;

    /**
     * @throws no.veikart.problem.ProblemException 400 for a region or period that there is not, and
     *     for an end before the beginning
     */
    SeriesFilter filter(PublicState state) {
        if (region != null && state.catalogue().region(region).isEmpty()) {
            throw Faults.ofParameter("region", "unknown-region", region);
        }
        LocalDate first = end("from", from);
        LocalDate last = end("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Faults.ofParameter("to", "before-from", to, from);
        }
        return new SeriesFilter(region, first, last);
    }

    private static @Nullable LocalDate end(String name, @Nullable String period) {
        return Optional.ofNullable(period)
                .map(
                        text ->
                                Period.tryParse(text)
                                        .orElseThrow(
                                                () ->
                                                        Faults.ofParameter(
                                                                name, "unknown-period", text)))
                .map(Period::lastDay)
                .orElse(null);
    }
}
