package no.veikart.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.goal.Goal;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.PublicQuery;
import no.veikart.roadmap.Archive;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of the goals. */
@Path("/goals")
@Produces(MediaType.TEXT_HTML)
class GoalPageResource {

    private final Pages pages;
    private final Archive archive;

    GoalPageResource(Pages pages, Archive archive) {
        this.pages = pages;
        this.archive = archive;
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response goal(
            @PathParam("code") String code,
            @BeanParam PageQuery wanted,
            @BeanParam PublicQuery query) {
        return pages.show(
                wanted,
                query,
                "/goals/" + code,
                setting -> GoalPage.of(goal(code, setting), archive, setting));
    }

    private static Goal goal(String code, Setting setting) {
        return setting.catalogue()
                .goal(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
