package no.veikart.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.BiFunction;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Explains the problem types at the addresses that problems name. */
@Path("/problems")
final class ProblemPages {

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@PathParam("code") String code, @Context HttpHeaders headers) {
        return answer(code, headers, ProblemPages::page);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(hidden = true)
    public Response data(@PathParam("code") String code, @Context HttpHeaders headers) {
        return answer(code, headers, Explanation::of);
    }

    private static Response answer(
            String code, HttpHeaders headers, BiFunction<ProblemType, Language, Object> form) {
        ProblemType type =
                ProblemType.ofCode(code)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Language language = Language.preferred(headers.getAcceptableLanguages());
        return answer(form.apply(type, language), language);
    }

    static Response answer(Object content, Language language) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, ReadableProblems.VARIES_WITH)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                .build();
    }

    /** The texts are ours alone, so that nothing needs escaping. */
    private static String page(ProblemType type, Language language) {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/assets/page.css"><title>%s</title></head>
                <body><main class="prose"><h1>%s</h1><p>HTTP %d</p><p>%s</p></main></body></html>
                """,
                language.code(),
                ProblemTexts.title(type, language),
                ProblemTexts.title(type, language),
                type.status(),
                ProblemTexts.advice(type, language));
    }

    record Explanation(String type, String title, int status, String advice) {

        static Explanation of(ProblemType type, Language language) {
            return new Explanation(
                    type.uri(),
                    ProblemTexts.title(type, language),
                    type.status(),
                    ProblemTexts.advice(type, language));
        }
    }
}
