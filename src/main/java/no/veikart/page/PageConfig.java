package no.veikart.page;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How the world finds the pages, and whom it writes to. */
@ConfigMapping(prefix = "veikart.page")
interface PageConfig {

    /**
     * Scheme and host under which the world reaches the service, such as {@code
     * https://veikart.example}; addresses in the pages' heads are relative without it.
     */
    Optional<URI> publicUrl();

    /**
     * Where vulnerabilities are reported: a {@code mailto:} or {@code https:} address for {@code
     * /.well-known/security.txt}, which is missing without it.
     */
    Optional<URI> securityContact();

    /** Where to write about barriers: a {@code mailto:} or {@code https:} address. */
    Optional<URI> accessibilityContact();
}
