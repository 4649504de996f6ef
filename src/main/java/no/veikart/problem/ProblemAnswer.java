package no.veikart.problem;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.veikart.edge.RequestId;
import no.veikart.text.Language;
import org.jspecify.annotations.Nullable;

/** A problem as it is answered to one request. */
record ProblemAnswer(Problem body, Language language, Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemAnswer to(RoutingContext request, ProblemException problem) {
        Language language = language(request);
        ProblemType type = problem.type();
        List<Fault> faults = problem.faults().first();
        int unreported = problem.faults().unreported();
        return new ProblemAnswer(
                new Problem(
                        type.uri(),
                        ProblemTexts.title(type, language),
                        type.status(),
                        ProblemTexts.detail(type, language, problem.arguments()),
                        request.normalizedPath(),
                        RequestId.of(request),
                        faults.isEmpty() ? null : located(problem.faults(), language),
                        unreported == 0 ? null : unreported,
                        problem.consequences()),
                language,
                problem.headers());
    }

    private static List<Problem.Located> located(Faults faults, Language language) {
        return faults.first().stream()
                .map(fault -> located(fault, faults.isOfTable(), language))
                .toList();
    }

    private static Problem.Located located(Fault fault, boolean ofTable, Language language) {
        Cell cell = ofTable ? Cell.of(fault) : Cell.NONE;
        return new Problem.Located(
                fault.pointer(),
                fault.code(),
                ProblemTexts.fault(fault, language),
                cell.row(),
                cell.column());
    }

    /** That of the page, where it names one, else the one that the client prefers. */
    private static Language language(RoutingContext request) {
        @Nullable String ofPage =
                ReadableProblems.isForPeople(request) ? request.request().getParam("lang") : null;
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(ofPage))
                .findFirst()
                .orElseGet(() -> preferred(request));
    }

    private static Language preferred(RoutingContext request) {
        List<LanguageHeader> accepted = request.acceptableLanguages();
        return Language.preferred(
                accepted.stream()
                        .map(header -> tag(header.tag()))
                        .map(Locale::forLanguageTag)
                        .toList());
    }

    private static String tag(@Nullable String tag) {
        return tag == null ? "" : tag;
    }
}
