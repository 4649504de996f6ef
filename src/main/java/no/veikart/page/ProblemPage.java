package no.veikart.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import no.veikart.problem.Problem;
import no.veikart.wording.Words;

/**
 * A problem as it is shown to somebody who looks at pages.
 *
 * @param faults what exactly is wrong, each with where
 * @param type where problems of the kind are explained
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ProblemPage(
        Frame frame,
        Words w,
        String status,
        String detail,
        List<String> faults,
        String type,
        String requestId)
        implements TemplateInstance {

    static ProblemPage of(Problem problem, Setting setting) {
        Words words = setting.words();
        return new ProblemPage(
                setting.frame(problem.title(), problem.detail(), "/v1/roadmap"),
                words,
                Integer.toString(problem.status()),
                problem.detail(),
                problem.errors() == null
                        ? List.of()
                        : problem.errors().stream()
                                .map(fault -> fault.pointer() + ": " + fault.detail())
                                .toList(),
                problem.type(),
                problem.requestId());
    }
}
