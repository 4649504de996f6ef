package no.veikart.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-stat 2.0 dataset (json-stat.org/full) of one variable: its cells are numbered region by
 * region, and in time order within each.
 */
@Schema(
        name = "JsonStat",
        description =
                "A JSON-stat 2.0 dataset (json-stat.org/full) of one indicator, region by region and"
                        + " in time order within each; texts are in one language.",
        requiredProperties = {"version", "class", "id", "size", "dimension", "value"})
public record JsonStat(
        @Schema(enumeration = "2.0") String version,
        @JsonProperty("class") @Schema(name = "class", enumeration = "dataset") String kind,
        String label,
        @Schema(description = "What to print when passing the figures on.") String source,
        @Schema(description = "When the newest of the figures became public.")
                @Nullable Instant updated,
        @Schema(description = "The dimensions: indicator, region, period.") List<String> id,
        List<Integer> size,
        Map<String, List<String>> role,
        Map<String, Dimension> dimension,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = Object.class,
                        description = "A number, or null where there is none.")
                @JsonInclude(content = JsonInclude.Include.ALWAYS)
                List<@Nullable BigDecimal> value,
        @Schema(description = "SDMX CL_OBS_STATUS of each cell that has a figure, by its number.")
                Map<String, String> status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Breaks and comments.")
                List<String> note,
        Extension extension) {

    @Schema(name = "JsonStatDimension", description = "A dimension and its categories.")
    public record Dimension(String label, Category category) {}

    @Schema(name = "JsonStatCategory", description = "The categories of a dimension, in order.")
    public record Category(
            List<String> index, Map<String, String> label, @Nullable Map<String, Unit> unit) {}

    @Schema(name = "JsonStatUnit", description = "What values are counted in.")
    public record Unit(String label, int decimals) {}

    /**
     * What JSON-stat itself has no place for.
     *
     * @param contested numbers of cells
     * @param provisional numbers of cells
     */
    @Schema(
            name = "JsonStatExtension",
            description = "What more is known of the cells, by their number.")
    public record Extension(
            String unit,
            Map<String, String> precision,
            @Schema(description = "Cells whose figure somebody contests.") List<Integer> contested,
            @Schema(description = "Cells whose figure is provisional, estimated or forecast.")
                    List<Integer> provisional,
            Map<String, String> comment,
            Map<String, String> attribution,
            Map<String, String> licence,
            Map<String, Integer> revision,
            @Schema(description = "Where each figure's entry stands in the ledger.")
                    Map<String, Long> ledgerIndex) {}
}
