package no.veikart.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.CatalogueFormat;
import no.veikart.catalogue.CatalogueVersions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes everything there is into one archive that can be read without the service. */
@ApplicationScoped
class WriteExport {

    private static final String README = "/no/veikart/audit/README.txt";

    private final ExportReader reader;
    private final CatalogueVersions versions;
    private final ObjectMapper json;
    private final Clock clock;
    private final String system;

    WriteExport(
            ExportReader reader,
            CatalogueVersions versions,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.reader = reader;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
        this.system = name + " " + version;
    }

    /**
     * Writes as it reads; the manifest comes last, so that an archive that was cut off has none.
     */
    void to(OutputStream out) throws IOException {
        reader.read(state -> write(state, out));
    }

    private void write(ExportReader.State state, OutputStream out)
            throws IOException, SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ExportedState exported = state.size();
        try (Archive archive = new Archive(out, now)) {
            archive.add("README.txt", readme());
            if (exported.newestPublication() != null) {
                archive.add("catalogue/catalogue.yaml", catalogue(exported.newestPublication()));
            }
            for (Section section : Sections.ALL) {
                archive.add(section.name(), file -> state.copy(section, file));
            }
            archive.add(
                    "manifest.json",
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(
                                    Manifest.of(exported, system, now, archive.written())));
        }
    }

    private byte[] catalogue(Instant instant) {
        return CatalogueFormat.yaml(
                CatalogueDocument.of(Objects.requireNonNull(versions.asOf(instant))));
    }

    private static byte[] readme() throws IOException {
        try (InputStream text = WriteExport.class.getResourceAsStream(README)) {
            return Objects.requireNonNull(text, README).readAllBytes();
        }
    }
}
