package no.veikart.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.reading.PublicQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {

    private final Pages pages;

    HomeResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@BeanParam PageQuery wanted, @BeanParam PublicQuery query) {
        return pages.show(wanted, query, "/", HomePage::of);
    }
}
