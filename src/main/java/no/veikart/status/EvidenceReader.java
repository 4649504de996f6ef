package no.veikart.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.CatalogueVersions;
import no.veikart.observation.Observations;

/** Reads what was public at an instant. */
@ApplicationScoped
public class EvidenceReader {

    private final CatalogueVersions versions;
    private final Observations observations;

    EvidenceReader(CatalogueVersions versions, Observations observations) {
        this.versions = versions;
        this.observations = observations;
    }

    /** Empty before anything was public. */
    public Evidence at(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        Catalogue catalogue = versions.asOf(instant);
        return catalogue == null
                ? new Evidence(List.of(), Map.of(), day)
                : Evidence.of(catalogue, observations.national(instant), day);
    }
}
