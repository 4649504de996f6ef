package no.veikart.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.goal.Goal;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is open, in brief.
 *
 * @param goals of a submission, the codes of its goals
 * @param indicators of a submission, the codes of the indicators whose public figures it brought
 */
public record OpenFinding(
        UUID id,
        FindingSubject subject,
        @Nullable Integer revision,
        FindingKind kind,
        String organisation,
        LocalDate due,
        boolean answered,
        Instant publishedAt,
        List<String> goals,
        List<String> indicators) {

    public OpenFinding {
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
    }

    /** Whether nobody concerned has replied by the due day. */
    public boolean isOverdue(LocalDate day) {
        return !answered && day.isAfter(due);
    }

    boolean contestsIndicator(String code) {
        return code.equals(subject.indicator()) || indicators.contains(code);
    }

    /** Whether it concerns anything under the goal. */
    boolean isUnder(Goal goal, Catalogue catalogue) {
        return switch (subject.type()) {
            case GOAL -> subject.key().equals(goal.code());
            case INDICATOR, OBSERVATION ->
                    catalogue
                            .indicator(Objects.requireNonNull(subject.indicator()))
                            .filter(indicator -> goal.code().equals(indicator.goal()))
                            .isPresent();
            case MEASURE ->
                    catalogue
                            .measure(subject.key())
                            .filter(measure -> goal.code().equals(measure.goal()))
                            .isPresent();
            case SUBMISSION -> goals.contains(goal.code());
        };
    }
}
