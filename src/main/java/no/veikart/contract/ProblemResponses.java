package no.veikart.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the answers that every operation of a kind can give besides its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final Map<Integer, String> READING =
            Map.of(
                    400, "A parameter, a header field or the form of the body is wrong.",
                    404, "There is nothing at this address.",
                    406, "The client accepts no format that the service has.",
                    500, "A fault in the service.",
                    503, "Not available at the moment; Retry-After says when to try again.");

    private static final Map<Integer, String> WITH_TOKEN =
            Map.of(
                    401, "No token, or one that is not valid here (RFC 6750).",
                    403, "The role or the organisation is not the right one.");

    private static final Map<Integer, String> WRITING =
            Map.of(
                    409, "The state does not allow it, or something else is under way.",
                    412, "Changed in the meantime: the entity tag is not the current one.",
                    413, "The body is too large.",
                    415, "The content is of a type that the address does not take.",
                    422, "The body has faults; every one is listed with its place.",
                    428, "If-Match is needed.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(ProblemResponses::complete));
    }

    private static void complete(HttpMethod method, Operation operation) {
        Map<Integer, String> problems = new TreeMap<>(READING);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.putAll(WITH_TOKEN);
        }
        if (method != HttpMethod.GET) {
            problems.putAll(WRITING);
        }
        if (method == HttpMethod.GET && operation.getSecurity() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Unchanged since the If-None-Match."));
        }
        problems.forEach(
                (status, description) ->
                        operation
                                .getResponses()
                                .addAPIResponse(Integer.toString(status), problem(description)));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .ref(
                                                                        "#/components/schemas/Problem"))));
    }
}
