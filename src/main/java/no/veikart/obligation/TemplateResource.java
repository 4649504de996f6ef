package no.veikart.obligation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.period.Period;
import no.veikart.problem.Faults;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an organisation has to report, to be filled in and sent back. */
@Path("/v1/submissions/template")
@Produces({MediaType.APPLICATION_JSON, TemplateResource.CSV})
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class TemplateResource {

    static final String CSV = "text/csv";

    private static final MediaType TABLE = MediaType.valueOf(CSV);

    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, TABLE).build();

    private final CurrentCaller caller;
    private final Template template;

    TemplateResource(CurrentCaller caller, Template template) {
        this.caller = caller;
        this.template = template;
    }

    @GET
    @Operation(
            operationId = "getTemplate",
            summary = "Read what the caller's organisation has to report",
            description =
                    "A submission to be filled in, as JSON or as a table. In the table, columns whose"
                            + " names begin with # are for people, and rows without a value are left"
                            + " alone when it is sent back.")
    @APIResponse(
            responseCode = "200",
            description = "The template.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TemplateView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(
            @Parameter(
                            description =
                                    "SDMX: figures of this period, and of shorter ones that end within it;"
                                            + " left out for all that is due or overdue.",
                            example = "2024")
                    @QueryParam("period")
                    @Nullable String period,
            @Parameter(
                            description =
                                    "Of the table: semicolon for Norwegian spreadsheets, with decimal commas"
                                            + " and a byte order mark.",
                            schema =
                                    @Schema(
                                            enumeration = {"comma", "semicolon"},
                                            defaultValue = "comma"))
                    @QueryParam("separator")
                    @Nullable String separator,
            @Context HttpHeaders headers,
            @Context Request request) {
        boolean forSpreadsheets = isSemicolon(separator);
        List<TemplateRow> rows = template.rows(caller.require(Role.REPORTER), parsed(period));
        Variant wanted = request.selectVariant(FORMS);
        boolean isTable = wanted != null && TABLE.isCompatible(wanted.getMediaType());
        Language language = Language.preferred(headers.getAcceptableLanguages());
        Response.ResponseBuilder answer =
                isTable
                        ? Response.ok(
                                        new CsvTemplate(language, forSpreadsheets).write(rows),
                                        CSV + ";charset=UTF-8;header=present")
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"veikart.csv\"")
                                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                        : Response.ok(TemplateView.of(rows), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.CACHE_CONTROL, ObligationResource.NOT_KEPT).build();
    }

    private static @Nullable Period parsed(@Nullable String period) {
        return period == null
                ? null
                : Period.tryParse(period)
                        .orElseThrow(() -> Faults.ofParameter("period", "unknown-period", period));
    }

    private static boolean isSemicolon(@Nullable String separator) {
        if (separator != null && !separator.equals("comma") && !separator.equals("semicolon")) {
            throw Faults.ofParameter("separator", "unknown-value", "comma, semicolon");
        }
        return "semicolon".equals(separator);
    }
}
