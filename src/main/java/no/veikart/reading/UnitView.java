package no.veikart.reading;

import no.veikart.indicator.Indicator;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Unit", description = "What values are counted in.")
record UnitView(@Schema(examples = "percent-of-gdp") String code, Text label) {

    static UnitView of(Indicator.Unit unit) {
        return new UnitView(unit.code(), unit.label());
    }
}
