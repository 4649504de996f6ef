package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which format a client wants an answer. */
public final class FormatQuery {

    /** The quality of what a client does not take (RFC 9110, section 12.4.2). */
    private static final Pattern NONE = Pattern.compile("0(\\.0*)?");

    @Context HttpHeaders headers;

    @QueryParam("format")
    @Parameter(
            description =
                    "Name of the format, instead of the header Accept. The answer 406 to any other"
                            + " name lists those that there are.")
    @Nullable String format;

    @QueryParam("lang")
    @Parameter(
            description = "Language of the texts, for formats that have one.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"nb", "nn", "en"},
                            defaultValue = "nb"))
    @Nullable String lang;

    /**
     * The format that the client prefers.
     *
     * @param offered the formats that there are; the first is for clients that take anything
     * @throws ProblemException 406 with the list where the client wants none of them
     */
    public Format choose(Format... offered) {
        return format == null ? accepted(List.of(offered)) : named(format, List.of(offered));
    }

    /**
     * The language of texts.
     *
     * @throws ProblemException 400 for a language that there is not
     */
    public Language language() {
        return lang == null
                ? Language.NB
                : Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(lang))
                        .findFirst()
                        .orElseThrow(
                                () -> Faults.ofParameter("lang", "unknown-value", "nb, nn, en"));
    }

    private static Format named(String name, List<Format> offered) {
        return offered.stream()
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("/query/format", offered));
    }

    /** The ranges come best first. */
    private Format accepted(List<Format> offered) {
        List<MediaType> ranges = headers.getAcceptableMediaTypes();
        List<Format> wanted =
                offered.stream()
                        .filter(Format::isNegotiable)
                        .filter(one -> ranges.stream().noneMatch(range -> refuses(range, one)))
                        .toList();
        return ranges.stream()
                .filter(range -> !isRefusal(range))
                .map(range -> wanted.stream().filter(one -> one.isIn(range)).findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> unknown("/header/Accept", offered));
    }

    private static boolean refuses(MediaType range, Format one) {
        return isRefusal(range) && !range.isWildcardType() && one.isIn(range);
    }

    private static boolean isRefusal(MediaType range) {
        String quality = range.getParameters().get("q");
        return quality != null && NONE.matcher(quality).matches();
    }

    private static ProblemException unknown(String pointer, List<Format> offered) {
        Faults faults = new Faults();
        faults.add(
                pointer,
                "unknown-format",
                offered.stream()
                        .map(one -> one.code() + " (" + one.type() + ")")
                        .collect(Collectors.joining(", ")));
        return faults.asProblem(ProblemType.NOT_ACCEPTABLE);
    }
}
