package no.veikart.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.indicator.Indicator;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.PublicQuery;
import no.veikart.roadmap.Archive;
import no.veikart.status.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of the indicators. */
@Path("/indicators")
@Produces(MediaType.TEXT_HTML)
class IndicatorPageResource {

    private final Pages pages;
    private final Archive archive;

    IndicatorPageResource(Pages pages, Archive archive) {
        this.pages = pages;
        this.archive = archive;
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response indicator(
            @PathParam("code") String code,
            @BeanParam PageQuery wanted,
            @BeanParam PublicQuery query) {
        return pages.show(wanted, query, "/indicators/" + code, setting -> page(code, setting));
    }

    private IndicatorPage page(String code, Setting setting) {
        Indicator indicator =
                setting.catalogue()
                        .indicator(code)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return IndicatorPage.of(
                setting.state().statuses().indicator(code),
                IndicatorFigures.of(indicator, archive, setting),
                Change.of(
                        archive.changes(
                                new Subject(Subject.Kind.INDICATOR, code),
                                Long.MAX_VALUE,
                                setting.state(),
                                Change.SHOWN),
                        setting.words()),
                setting);
    }
}
