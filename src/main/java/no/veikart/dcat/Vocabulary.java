package no.veikart.dcat;

import java.util.Map;
import java.util.Optional;
import no.veikart.period.Frequency;
import no.veikart.reading.Format;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Terms of the EU's and of IANA's lists, as DCAT-AP-NO wants them. */
final class Vocabulary {

    static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    static final IRI NORWAY = eu("country/NOR");
    static final IRI PUBLIC = eu("access-right/PUBLIC");

    /** Of the languages of texts. */
    static final IRI[] LANGUAGES = {eu("language/NOB"), eu("language/NNO"), eu("language/ENG")};

    private static final Map<String, String> LICENCES =
            Map.of("CC-BY-4.0", "licence/CC_BY_4_0", "NLOD-2.0", "licence/NLOD_2_0");

    /** By the code of the goal; others are of the economy. */
    private static final Map<String, String> THEMES =
            Map.of(
                    "school-industry", "EDUC",
                    "skills", "EDUC",
                    "regional-research", "TECH",
                    "shared-centres", "TECH",
                    "clusters", "ECON");

    private Vocabulary() {}

    static IRI iri(String text) {
        return VALUES.createIRI(text);
    }

    private static IRI eu(String term) {
        return iri(EU + term);
    }

    /** Empty for a licence that the EU's list does not have. */
    static Optional<IRI> licence(String spdx) {
        return Optional.ofNullable(LICENCES.get(spdx)).map(Vocabulary::eu);
    }

    static IRI theme(String goal) {
        return eu("data-theme/" + THEMES.getOrDefault(goal, "ECON"));
    }

    static IRI frequency(Frequency frequency) {
        return eu(
                "frequency/"
                        + switch (frequency) {
                            case ANNUAL -> "ANNUAL";
                            case BIENNIAL -> "BIENNIAL";
                            case HALF_YEARLY -> "ANNUAL_2";
                            case QUARTERLY -> "QUARTERLY";
                            case MONTHLY -> "MONTHLY";
                        });
    }

    static IRI fileType(Format format) {
        boolean isTable = format == Format.CSV || format == Format.SDMX_CSV;
        return eu("file-type/" + (isTable ? "CSV" : "JSON"));
    }

    static IRI mediaType(Format format) {
        return iri(IANA + format.type().getType() + "/" + format.type().getSubtype());
    }
}
