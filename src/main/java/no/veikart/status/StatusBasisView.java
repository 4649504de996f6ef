package no.veikart.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "StatusBasis",
        description = "What a status rested on. Empty where there was no status to compute.")
public record StatusBasisView(
        @Schema(description = "Status method, of an indicator.", examples = "growth/1")
                @Nullable String method,
        @Schema(description = "From −5 to 5.", examples = "1.25") @Nullable BigDecimal score,
        @Schema(description = "Of a goal: share of the weight with data, from 0 to 1.")
                @Nullable BigDecimal coverage,
        @Nullable Figure base,
        @Nullable Figure latest,
        @Schema(description = "Of an indicator: the targets computed with.")
                @Nullable List<Target> targets,
        @Schema(description = "Of a goal: what each indicator brought.")
                @Nullable List<Part> indicators) {

    private static final ObjectMapper STORED = JsonMapper.builder().build();

    /** Reads both sides of a stored detail; its decimals are texts, as in the ledger. */
    static Sides read(String detail) {
        try {
            return STORED.readValue(detail, Sides.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded change has the form it was written in", e);
        }
    }

    /** Both sides of a detail that is not stored. */
    static Sides of(Map<String, Object> detail) {
        return STORED.convertValue(detail, Sides.class);
    }

    record Sides(StatusBasisView before, StatusBasisView after) {}

    @Schema(name = "StatusBasisFigure", description = "A published figure that was computed with.")
    public record Figure(
            @Schema(description = "SDMX time period.", examples = "2024") String period,
            @Schema(description = "In the indicator's unit.") @Nullable BigDecimal value,
            @Schema(description = "From 1.") int revision,
            @Schema(
                            description =
                                    "Where its entry stands in the ledger, from 0; left out for a figure"
                                            + " that is not public.")
                    @Nullable Long ledgerIndex) {}

    @Schema(name = "StatusBasisTarget", description = "A target that was computed with.")
    record Target(
            @Schema(description = "SDMX time period.", examples = "2030") String period,
            @Schema(description = "In the indicator's unit.") BigDecimal value) {}

    @Schema(name = "StatusBasisIndicator", description = "What an indicator brought to its goal.")
    record Part(
            @Schema(examples = "G4-RD-GDP") String code,
            BigDecimal weight,
            @Schema(description = "From −5 to 5; absent where not assessable.")
                    @Nullable BigDecimal score) {}
}
