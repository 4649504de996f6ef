package no.veikart.format;

import no.veikart.text.Text;

/** The names of the tracker's SDMX artefacts. */
public final class Sdmx {

    public static final String AGENCY = "VEIKART";
    public static final String DATAFLOW = "INDICATORS";
    public static final String STRUCTURE = "DSD_INDICATORS";
    public static final String CONCEPTS = "CS_INDICATORS";

    /**
     * Of two parts: such artefacts may change under their version (SDMX 3.0, section 6), as these
     * do with the catalogue.
     */
    public static final String VERSION = "1.0";

    public static final Text TITLE =
            new Text(
                    "Indikatorene i veikartet",
                    "Indikatorane i vegkartet",
                    "The roadmap's indicators");

    public static final String DATAFLOW_URN = urn("datastructure.Dataflow", DATAFLOW);
    public static final String STRUCTURE_URN = urn("datastructure.DataStructure", STRUCTURE);
    public static final String CONCEPTS_URN = urn("conceptscheme.ConceptScheme", CONCEPTS);

    private Sdmx() {}

    /** Identifies the dataflow in a table. */
    static String dataflow() {
        return AGENCY + ":" + DATAFLOW + "(" + VERSION + ")";
    }

    /** Of the concept that a component takes its meaning from. */
    public static String conceptUrn(Component component) {
        return urn("conceptscheme.Concept", CONCEPTS) + "." + component.name();
    }

    private static String urn(String type, String id) {
        return "urn:sdmx:org.sdmx.infomodel."
                + type
                + "="
                + AGENCY
                + ":"
                + id
                + "("
                + VERSION
                + ")";
    }
}
