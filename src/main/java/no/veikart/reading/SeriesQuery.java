package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import no.veikart.observation.SeriesFilter;
import no.veikart.period.Period;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;
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
        Faults faults = new Faults();
        if (region != null && state.catalogue().region(region).isEmpty()) {
            faults.add("/query/region", "unknown-region", region);
        }
        LocalDate first = end("from", from, faults);
        LocalDate last = end("to", to, faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add("/query/to", "before-from", to, from);
        }
        faults.throwIfAny(ProblemType.MALFORMED_REQUEST);
        return new SeriesFilter(region, first, last);
    }

    private static @Nullable LocalDate end(String name, @Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        Optional<Period> period = Period.tryParse(text);
        if (period.isEmpty()) {
            faults.add("/query/" + name, "unknown-period", text);
        }
        return period.map(Period::lastDay).orElse(null);
    }
}
