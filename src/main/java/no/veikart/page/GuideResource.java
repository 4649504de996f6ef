package no.veikart.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.reading.PublicQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that explain something. */
@Path("")
@Produces(MediaType.TEXT_HTML)
class GuideResource {

    private final Pages pages;
    private final Guides guides;

    GuideResource(Pages pages, Guides guides) {
        this.pages = pages;
        this.guides = guides;
    }

    @GET
    @Path("about")
    @Operation(hidden = true)
    public Response about(@BeanParam PageQuery wanted, @BeanParam PublicQuery query) {
        return show(Guide.ABOUT, wanted, query);
    }

    @GET
    @Path("ledger")
    @Operation(hidden = true)
    public Response ledger(@BeanParam PageQuery wanted, @BeanParam PublicQuery query) {
        return show(Guide.LEDGER, wanted, query);
    }

    @GET
    @Path("api")
    @Operation(hidden = true)
    public Response api(@BeanParam PageQuery wanted, @BeanParam PublicQuery query) {
        return show(Guide.API, wanted, query);
    }

    @GET
    @Path("accessibility")
    @Operation(hidden = true)
    public Response accessibility(@BeanParam PageQuery wanted, @BeanParam PublicQuery query) {
        return show(Guide.ACCESSIBILITY, wanted, query);
    }

    private Response show(Guide guide, PageQuery wanted, PublicQuery query) {
        return pages.show(wanted, query, guide.path(), setting -> guides.page(guide, setting));
    }
}
