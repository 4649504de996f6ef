package no.veikart.format;

import java.util.Locale;
import no.veikart.text.Text;

/** The SDMX code lists of the data. */
@SuppressWarnings("ImmutableEnumChecker") // texts and functions without state
public enum CodeList {
    CL_FREQ("SDMX", "2.1", new Text("Frekvens", "Frekvens", "Frequency")),
    CL_OBS_STATUS(
            "SDMX",
            "2.2",
            new Text("Observasjonsstatus", "Observasjonsstatus", "Observation status")),
    CL_INDICATOR(Sdmx.AGENCY, Sdmx.VERSION, new Text("Indikatorer", "Indikatorar", "Indicators")),
    CL_REF_AREA(Sdmx.AGENCY, Sdmx.VERSION, new Text("Regioner", "Regionar", "Regions")),
    CL_UNIT(Sdmx.AGENCY, Sdmx.VERSION, new Text("Enheter", "Einingar", "Units")),
    CL_PRECISION(Sdmx.AGENCY, Sdmx.VERSION, new Text("Presisjon", "Presisjon", "Precision"));

    private final String agency;
    private final String version;
    private final Text title;

    CodeList(String agency, String version, Text title) {
        this.agency = agency;
        this.version = version;
        this.title = title;
    }

    /** Who maintains it; of others' lists only the codes that are used are known here. */
    public String agency() {
        return agency;
    }

    public String version() {
        return version;
    }

    public Text title() {
        return title;
    }

    public String urn() {
        return String.format(
                Locale.ROOT,
                "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=%s:%s(%s)",
                agency,
                name(),
                version);
    }
}
