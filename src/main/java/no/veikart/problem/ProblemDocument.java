package no.veikart.problem;

import java.util.Optional;
import no.veikart.text.Language;

/** Shows problems to people who look at pages; whoever has pages provides one. */
public interface ProblemDocument {

    /** Empty where there is nothing to show it with. */
    Optional<Html> of(Problem problem, Language language);

    /**
     * A page.
     *
     * @param policy what may be in it, as {@code Content-Security-Policy}
     */
    record Html(String text, String policy) {}
}
