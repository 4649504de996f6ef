package no.veikart.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists all problem types, and all faults that a problem's {@code errors} may name. */
@Path("/problems")
final class ProblemIndex {

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@Context HttpHeaders headers) {
        Language language = Language.preferred(headers.getAcceptableLanguages());
        return ProblemPages.answer(page(Index.in(language), language), language);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(hidden = true)
    public Response data(@Context HttpHeaders headers) {
        Language language = Language.preferred(headers.getAcceptableLanguages());
        return ProblemPages.answer(Index.in(language), language);
    }

    /** The texts are ours alone, so that nothing needs escaping. */
    private static String page(Index index, Language language) {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/assets/page.css"><title>/problems</title></head>
                <body><main class="prose"><h1>/problems</h1><dl>
                %s
                </dl><h2>errors.code</h2><dl>
                %s
                </dl></main></body></html>
                """,
                language.code(),
                index.types().stream().map(ProblemIndex::item).collect(Collectors.joining("\n")),
                index.faults().stream().map(ProblemIndex::item).collect(Collectors.joining("\n")));
    }

    private static String item(ProblemPages.Explanation type) {
        return String.format(
                Locale.ROOT,
                "<dt>%d <a href=\"%s\">%s</a></dt><dd>%s. %s</dd>",
                type.status(),
                type.type(),
                type.type(),
                type.title(),
                type.advice());
    }

    private static String item(FaultMeaning fault) {
        return String.format(
                Locale.ROOT, "<dt><code>%s</code></dt><dd>%s</dd>", fault.code(), fault.meaning());
    }

    record Index(List<ProblemPages.Explanation> types, List<FaultMeaning> faults) {

        private static Index in(Language language) {
            return new Index(
                    Arrays.stream(ProblemType.values())
                            .map(type -> ProblemPages.Explanation.of(type, language))
                            .toList(),
                    ProblemTexts.faults().stream()
                            .map(code -> FaultMeaning.of(code, language))
                            .toList());
        }
    }

    /**
     * What a fault's code means.
     *
     * @param meaning with an ellipsis for what differs from case to case
     */
    record FaultMeaning(String code, String meaning) {

        private static FaultMeaning of(String code, Language language) {
            return new FaultMeaning(
                    code, ProblemTexts.fault(new Fault("", code, "…", "…"), language));
        }
    }
}
