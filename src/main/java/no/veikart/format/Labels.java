package no.veikart.format;

import no.veikart.assessment.Precision;
import no.veikart.observation.ObsStatus;
import no.veikart.period.Frequency;
import no.veikart.text.Text;

/** What codes mean, in words. */
public final class Labels {

    private Labels() {}

    /** Of SDMX CL_OBS_STATUS 2.2. */
    public static Text of(ObsStatus status) {
        return switch (status) {
            case NORMAL -> new Text("Vanlig verdi", "Vanleg verdi", "Normal value");
            case BREAK ->
                    new Text("Brudd i tidsserien", "Brot i tidsserien", "Break in the time series");
            case DEFINITION_DIFFERS ->
                    new Text("Avvikende definisjon", "Avvikande definisjon", "Definition differs");
            case ESTIMATED -> new Text("Anslått verdi", "Rekna verdi", "Estimated value");
            case FORECAST -> new Text("Framskrevet verdi", "Framskriven verdi", "Forecast value");
            case MISSING_HOLIDAY ->
                    new Text(
                            "Mangler: helg eller fridag",
                            "Manglar: helg eller fridag",
                            "Missing: holiday or weekend");
            case IMPUTED ->
                    new Text(
                            "Imputert av mottakeren",
                            "Imputert av mottakaren",
                            "Imputed by the receiver");
            case NOT_COLLECTED ->
                    new Text(
                            "Mangler: finnes, men er ikke samlet inn",
                            "Manglar: finst, men er ikkje samla inn",
                            "Missing: exists but was not collected");
            case CANNOT_EXIST ->
                    new Text(
                            "Mangler: kan ikke finnes",
                            "Manglar: kan ikkje finnast",
                            "Missing: cannot exist");
            case NOT_SIGNIFICANT ->
                    new Text("Ikke signifikant", "Ikkje signifikant", "Not significant");
            case MISSING -> new Text("Mangler", "Manglar", "Missing");
            case PROVISIONAL -> new Text("Foreløpig verdi", "Førebels verdi", "Provisional value");
            case SUPPRESSED ->
                    new Text("Mangler: skjermet", "Manglar: skjerma", "Missing: suppressed");
            case SPECIAL_EVENT ->
                    new Text(
                            "Preget av streik eller en særlig hendelse",
                            "Prega av streik eller ei særskild hending",
                            "Affected by a strike or another special event");
            case INCLUDES_OTHER ->
                    new Text(
                            "Omfatter tall fra en annen kategori",
                            "Omfattar tal frå ein annan kategori",
                            "Includes data from another category");
        };
    }

    public static Text of(Precision precision) {
        return switch (precision) {
            case EXACT -> new Text("Nøyaktig", "Nøyaktig", "Exact");
            case ROUNDED -> new Text("Avrundet", "Avrunda", "Rounded");
            case LOWER_BOUND -> new Text("Nedre grense", "Nedre grense", "Lower bound");
            case DERIVED ->
                    new Text(
                            "Regnet ut av kildens tall",
                            "Rekna ut frå tala til kjelda",
                            "Computed from the source's figures");
        };
    }

    /** Of SDMX CL_FREQ 2.1. */
    public static Text of(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> new Text("Årlig", "Årleg", "Annual");
            case BIENNIAL -> new Text("Hvert andre år", "Kvart andre år", "Biennial");
            case HALF_YEARLY -> new Text("Hvert halvår", "Kvart halvår", "Half-yearly");
            case QUARTERLY -> new Text("Kvartalsvis", "Kvartalsvis", "Quarterly");
            case MONTHLY -> new Text("Månedlig", "Månadleg", "Monthly");
        };
    }
}
