package no.veikart.contract;

import jakarta.ws.rs.core.Application;
import no.veikart.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names the service, its licence and its parts. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Veikart",
                        version = "1.0.0",
                        description =
                                "Tracks the national roadmap for digitalising the economy: five goals,"
                                        + " figures with their sources, explained statuses, and who"
                                        + " changed what, when and why.",
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        components =
                @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)),
        servers = @Server(url = "/", description = "This service."),
        tags = {
            @Tag(name = "Reading", description = "What is public. Needs no token."),
            @Tag(
                    name = "SDMX",
                    description =
                            "The same for SDMX clients: a subset of the SDMX 3.0 REST interface."),
            @Tag(name = "Reporting", description = "Sending figures and deciding on them."),
            @Tag(
                    name = "Verifying",
                    description = "The ledger, so that nobody need trust the operator."),
            @Tag(name = "Administering", description = "Changing the catalogue.")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token of a trusted issuer (RFC 6750).")
public class ServiceDescription extends Application {}
