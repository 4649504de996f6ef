package no.veikart.reading;

import java.time.LocalDate;
import no.veikart.region.Region;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Region", description = "The whole country, or a county in its time.")
record RegionView(
        @Schema(description = "0 or two digits.", examples = "42") String code,
        @Schema(enumeration = {"country", "county"}) String level,
        Text name,
        @Schema(description = "Left out where it is older than the figures.")
                @Nullable LocalDate validFrom,
        @Schema(description = "Its last day; left out while it is a region.")
                @Nullable LocalDate validTo) {

    static RegionView of(Region region) {
        return new RegionView(
                region.code(),
                region.level().code(),
                region.name(),
                region.validFrom(),
                region.validTo());
    }
}
