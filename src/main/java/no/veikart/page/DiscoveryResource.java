package no.veikart.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicStates;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What machines look for at the addresses that they know: crawlers and those who report holes. */
@Path("")
class DiscoveryResource {

    private static final String KEPT = "public, max-age=3600";
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");
    private static final MediaType XML = MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8");

    /** RFC 9116 wants less than a year, so that an abandoned service falls silent. */
    private static final int VALID_DAYS = 180;

    private final PublicStates states;
    private final PageConfig config;
    private final Clock clock;

    DiscoveryResource(PublicStates states, PageConfig config, Clock clock) {
        this.states = states;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response robots(@Context UriInfo uri) {
        return kept("User-agent: *\nDisallow: /q/\nSitemap: " + base(uri) + "/sitemap.xml\n", TEXT);
    }

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response sitemap(@Context UriInfo uri) {
        String base = base(uri);
        return states.newest()
                .map(state -> kept(Sitemap.of(state, base).render(), XML))
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }

    /** RFC 9116. */
    @GET
    @Path(".well-known/security.txt")
    @Operation(hidden = true)
    public Response security(@Context UriInfo uri) {
        URI contact =
                config.securityContact()
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        OffsetDateTime expires =
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusDays(VALID_DAYS);
        return kept(
                "Contact: "
                        + contact
                        + "\nExpires: "
                        + expires.toInstant()
                        + "\nPreferred-Languages: nb, nn, en\nCanonical: "
                        + base(uri)
                        + "/.well-known/security.txt\n",
                TEXT);
    }

    private static Response kept(String content, MediaType type) {
        return Response.ok(content, type).header(HttpHeaders.CACHE_CONTROL, KEPT).build();
    }

    /** Where the client found the service, unless its operator says where it is. */
    private String base(UriInfo uri) {
        String known = Pages.base(config.publicUrl());
        return known.isEmpty() ? uri.getBaseUri().toString().replaceAll("/+$", "") : known;
    }
}
