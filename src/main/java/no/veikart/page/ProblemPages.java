package no.veikart.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import no.veikart.problem.Problem;
import no.veikart.problem.ProblemDocument;
import no.veikart.roadmap.PublicStates;
import no.veikart.text.Language;

/** Shows problems in the pages' own form; there are none before there is a public state. */
@ApplicationScoped
class ProblemPages implements ProblemDocument {

    private final PublicStates states;
    private final Pages pages;

    ProblemPages(PublicStates states, Pages pages) {
        this.states = states;
        this.pages = pages;
    }

    @Override
    public Optional<Html> of(Problem problem, Language language) {
        return states.newest()
                .map(state -> pages.setting(state, language, null, "/"))
                .map(setting -> ProblemPage.of(problem, setting).render())
                .map(text -> new Html(text, Pages.POLICY));
    }
}
