package no.veikart.live;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import no.veikart.ledger.EntryType;
import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import no.veikart.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for. */
public final class EventQuery {

    private static final String HEADER = "Last-Event-ID";

    @HeaderParam(HEADER)
    @Parameter(
            description =
                    "Index of the last entry that the client has: go on with the one after it."
                            + " Browsers send it by themselves.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @Nullable String lastEventId;

    @QueryParam("lastEventId")
    @Parameter(
            description =
                    "The same for clients that cannot set a header at first; the header goes before it."
                            + " -1 begins with the first entry. Without any, only what is new is told.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "-1"))
    @Nullable String lastEventIdInAddress;

    @QueryParam("type")
    @Parameter(
            description = "Only entries of these types, with commas between.",
            example = "observation.published,status.changed")
    @Nullable String type;

    /**
     * Index of the first entry to tell of.
     *
     * @param size how many entries are public
     * @throws ProblemException 400 for what is no index of a public entry
     */
    long first(long size) {
        boolean isInHeader = lastEventId != null && !lastEventId.isEmpty();
        String last = isInHeader ? lastEventId : lastEventIdInAddress;
        if (last == null) {
            return size;
        }
        return Parameters.number(last, -1, size - 1)
                        .orElseThrow(() -> outOfBounds(isInHeader, size))
                + 1;
    }

    private static ProblemException outOfBounds(boolean isInHeader, long size) {
        return isInHeader
                ? Faults.ofHeader(HEADER, "out-of-bounds", 0, size - 1)
                : Faults.ofParameter("lastEventId", "out-of-bounds", -1, size - 1);
    }

    /**
     * Codes of the types of entries to tell of.
     *
     * @throws ProblemException 400 for a type that no entry has
     */
    Set<EntryType> types() {
        Set<EntryType> types = EnumSet.noneOf(EntryType.class);
        if (type == null) {
            return EnumSet.allOf(EntryType.class);
        }
        for (String code : type.split(",", -1)) {
            types.add(
                    Arrays.stream(EntryType.values())
                            .filter(known -> known.code().equals(code))
                            .findFirst()
                            .orElseThrow(() -> unknownType()));
        }
        return types;
    }

    private static ProblemException unknownType() {
        return Faults.ofParameter(
                "type",
                "unknown-value",
                String.join(", ", Arrays.stream(EntryType.values()).map(EntryType::code).toList()));
    }
}
