package no.veikart.dcat;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;
import no.veikart.organisation.OrganisationNumber;

/** Who publishes the open data, and where. */
@ConfigMapping(prefix = "veikart.dcat")
interface DcatConfig {

    /** The address at which the service is known, without a path. */
    URI url();

    /** Number of the organisation that publishes; the tracker without one where it is left out. */
    Optional<OrganisationNumber> publisher();

    /** Where to turn with questions: an address on the web, or {@code mailto:}. */
    URI contact();
}
