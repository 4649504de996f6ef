package no.veikart.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What went wrong (RFC 9457), in the language that the client asked for.")
public record Problem(
        @Schema(
                        description =
                                "The kind of problem; the service explains it at this address.",
                        examples = "/problems/invalid-submission")
                String type,
        @Schema(examples = "The submission has faults") String title,
        @Schema(description = "The HTTP status code.", examples = "422") int status,
        @Schema(description = "What went wrong this time.") String detail,
        @Schema(description = "Path of the request.", examples = "/v1/submissions") String instance,
        @Schema(description = "Names the request in the service's log.") String requestId,
        @Schema(description = "Everything that is wrong with the request, the first hundred.")
                @Nullable List<Located> errors,
        @Schema(description = "How many faults there are beyond the reported ones.")
                @Nullable Integer moreErrors,
        @Schema(
                        description =
                                "What a dry run found besides the faults: the schema Consequences.",
                        type = SchemaType.OBJECT)
                @Nullable Object consequences) {

    @Schema(name = "ProblemFault", description = "One thing that is wrong, and where.")
    public record Located(
            @Schema(
                            description =
                                    "JSON Pointer (RFC 6901) into the body, or /query/<name> for a"
                                            + " parameter.",
                            examples = "/observations/3/value")
                    String pointer,
            @Schema(
                            description = "What is wrong; /problems explains all codes.",
                            examples = "out-of-range")
                    String code,
            String detail,
            @Schema(
                            description =
                                    "Row of the table that was sent, as a spreadsheet counts: the column"
                                            + " names are row 1. Only for CSV.",
                            examples = "5")
                    @Nullable Integer row,
            @Schema(description = "Name of the table's column. Only for CSV.", examples = "value")
                    @Nullable String column) {}
}
