package no.veikart.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells a test who the service takes it for. */
@Path("/test/identity")
class WhoAmI {

    private final CurrentCaller caller;

    WhoAmI(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Path("public")
    @Operation(hidden = true)
    public String forEverybody() {
        return "public";
    }

    @GET
    @Path("anybody")
    @Operation(hidden = true)
    public Answer forAnybody() {
        return Answer.about(caller.require());
    }

    @GET
    @Path("reporter")
    @Operation(hidden = true)
    public Answer forReporters() {
        return Answer.about(caller.require(Role.REPORTER));
    }

    @GET
    @Path("decision")
    @Operation(hidden = true)
    public Answer forReviewersAndAuditors() {
        return Answer.about(caller.require(Role.REVIEWER, Role.AUDITOR));
    }

    record Answer(
            String organisation,
            List<String> roles,
            String channel,
            String client,
            String actor,
            String vendor) {

        static Answer about(Caller caller) {
            return new Answer(
                    caller.organisation().code(),
                    caller.roles().stream().map(Role::code).sorted().toList(),
                    caller.channel().code(),
                    caller.clientId(),
                    Objects.requireNonNullElse(caller.actor(), "nobody"),
                    String.valueOf(caller.actingParty()));
        }
    }
}
