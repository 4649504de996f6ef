package no.veikart.sdmx;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import no.veikart.format.Component;
import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an SDMX data query wants (SDMX REST 2.1). */
public final class DataQuery {

    private static final String SAME =
            "As c[TIME_PERIOD], for the codes or values of the component.";

    @QueryParam("c[TIME_PERIOD]")
    @Parameter(
            description =
                    "Periods: values or conditions (eq, ne, lt, le, gt, ge and a colon before the"
                            + " value), with commas for or and plus signs for and.",
            example = "ge:2015")
    @Nullable String period;

    @QueryParam("c[FREQ]")
    @Parameter(description = SAME)
    @Nullable String frequency;

    @QueryParam("c[INDICATOR]")
    @Parameter(description = SAME)
    @Nullable String indicator;

    @QueryParam("c[REF_AREA]")
    @Parameter(description = SAME)
    @Nullable String region;

    @QueryParam("c[OBS_VALUE]")
    @Parameter(description = SAME)
    @Nullable String value;

    @QueryParam("c[OBS_STATUS]")
    @Parameter(description = SAME)
    @Nullable String status;

    @QueryParam("c[PRECISION]")
    @Parameter(description = SAME)
    @Nullable String precision;

    @QueryParam("c[CONTESTED]")
    @Parameter(description = SAME)
    @Nullable String contested;

    @QueryParam("updatedAfter")
    @Parameter(
            description = "Only figures that became public after this instant; UTC without offset.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String updatedAfter;

    @QueryParam("firstNObservations")
    @Parameter(
            description = "At most so many of each series, from its first.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Nullable String first;

    @QueryParam("lastNObservations")
    @Parameter(
            description = "At most so many of each series, back from its last.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Nullable String last;

    @QueryParam("dimensionAtObservation")
    @Parameter(description = "TIME_PERIOD for time series, AllDimensions for a flat list.")
    @Nullable String dimensionAtObservation;

    @QueryParam("attributes")
    @Parameter(
            description =
                    "Those to be answered: dsd or all, none, dataset, series, obs, or their names.")
    @Nullable String attributes;

    @QueryParam("measures")
    @Parameter(description = "Those to be answered: all, none or OBS_VALUE.")
    @Nullable String measures;

    @QueryParam("includeHistory")
    @Parameter(
            description = "Whether all revisions are answered, not only the current ones.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable String includeHistory;

    List<ComponentFilter> filters() {
        List<ComponentFilter> filters = new ArrayList<>();
        add(Component.TIME_PERIOD, period, filters);
        add(Component.FREQ, frequency, filters);
        add(Component.INDICATOR, indicator, filters);
        add(Component.REF_AREA, region, filters);
        add(Component.OBS_VALUE, value, filters);
        add(Component.OBS_STATUS, status, filters);
        add(Component.PRECISION, precision, filters);
        add(Component.CONTESTED, contested, filters);
        return filters;
    }

    private static void add(
            Component component, @Nullable String text, List<ComponentFilter> filters) {
        if (text != null) {
            filters.add(ComponentFilter.parse(component, text));
        }
    }

    boolean withHistory() {
        return flag("includeHistory", includeHistory);
    }

    private static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Faults.ofParameter(name, "unknown-value", "true, false");
    }

    /** Null where any will do. */
    @Nullable Instant updatedAfter() {
        if (updatedAfter == null) {
            return null;
        }
        String text = updatedAfter.replace(' ', '+');
        try {
            return text.matches(".*T[0-9:.]+")
                    ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Faults.ofParameter("updatedAfter", "not-a-timestamp", updatedAfter).because(e);
        }
    }

    int first() {
        return number("firstNObservations", first);
    }

    int last() {
        return number("lastNObservations", last);
    }

    /** As many as there are where nothing is said. */
    private static int number(String name, @Nullable String text) {
        return text == null
                ? Integer.MAX_VALUE
                : (int) Parameters.number(name, text, 1, Integer.MAX_VALUE - 1);
    }
}
