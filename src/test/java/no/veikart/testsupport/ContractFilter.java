package no.veikart.testsupport;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Fails a test whose answer breaks the contract: a status that is not documented, a header or a
 * body of another form. So does one with several fields Vary, of which some caches read only one.
 * Requests are left alone, as tests send what the contract forbids.
 */
final class ContractFilter implements Filter {

    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForSpecificationUrl(
                            Path.of("openapi", "openapi.yaml").toUri().toString())
                    .build();

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> UNKNOWN =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");
    private static final String NO_BODY = "validation.response.body.missing";

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        if (response.headers().getValues("Vary").size() > 1) {
            throw new AssertionError(request.getURI() + " has Vary twice: " + response.headers());
        }
        String path = inOneSegment(URI.create(request.getURI()).getPath());
        if (path.startsWith("/v1/") && METHODS.contains(request.getMethod())) {
            Request.Method method =
                    Request.Method.valueOf(request.getMethod().toUpperCase(Locale.ROOT));
            ValidationReport report = CONTRACT.validateResponse(path, method, converted(response));
            if (report.hasErrors()
                    && !isRefusalOfSomethingElse(report, response)
                    && !isListOfNoLines(report, response)) {
                throw new AssertionError(
                        String.join(
                                "\n",
                                request.getMethod() + " " + request.getURI() + " answers",
                                response.statusLine() + "\n" + response.asString(),
                                "which breaks the contract:",
                                SimpleValidationReportFormat.getInstance().apply(report)));
            }
        }
        return response;
    }

    /** OpenAPI cannot say that a parameter has slashes in it, as the index of a tile has. */
    private static String inOneSegment(String path) {
        return path.replaceFirst("^(/v1/ledger/tile/[^/]+)/.+", "$1/000");
    }

    /** What the contract does not have can only be refused. */
    private static boolean isRefusalOfSomethingElse(ValidationReport report, Response response) {
        return response.statusCode() >= 400
                && report.getMessages().stream()
                        .anyMatch(message -> UNKNOWN.contains(message.getKey()));
    }

    /** NDJSON of nothing is an empty text, which the validator takes for no body. */
    private static boolean isListOfNoLines(ValidationReport report, Response response) {
        return String.valueOf(response.contentType()).startsWith("application/x-ndjson")
                && report.getMessages().stream()
                        .allMatch(message -> NO_BODY.equals(message.getKey()));
    }

    private static com.atlassian.oai.validator.model.Response converted(Response response) {
        SimpleResponse.Builder converted =
                SimpleResponse.Builder.status(response.statusCode()).withBody(response.asString());
        response.headers()
                .forEach(header -> converted.withHeader(header.getName(), header.getValue()));
        return converted.build();
    }
}
