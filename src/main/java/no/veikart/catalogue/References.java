package no.veikart.catalogue;

import java.util.Objects;
import java.util.function.BiPredicate;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.measure.Measure;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the catalogue's objects fit each other, and that what they refer to is there.
 *
 * @param document in which an object that could not be read is null
 * @param exists whether there is an object of the kind and code, readable or not
 */
record References(
        CatalogueDocument document, BiPredicate<ObjectKind, String> exists, Complaint complaint) {

    void check() {
        if (document.roadmap() != null) {
            require("/roadmap/owner", ObjectKind.organisation, document.roadmap().owner());
        }
        Places.forEach(ObjectKind.goal, document.goals(), this::check);
        Places.forEach(ObjectKind.indicator, document.indicators(), this::check);
        Places.forEach(ObjectKind.measure, document.measures(), this::check);
    }

    private void check(String pointer, Goal goal) {
        require(pointer + "/owner", ObjectKind.organisation, goal.owner());
    }

    private void check(String pointer, Indicator indicator) {
        if (indicator.goal() != null) {
            require(pointer + "/goal", ObjectKind.goal, indicator.goal());
            requirePursued(pointer, indicator.goal(), indicator.retired());
        }
        require(pointer + "/source", ObjectKind.source, indicator.source());
        for (int place = 0; place < indicator.reporters().size(); place++) {
            Reporter reporter = indicator.reporters().get(place);
            String at = pointer + "/reporters/" + place;
            require(at + "/organisation", ObjectKind.organisation, reporter.organisation());
            requireCovered(at + "/from", indicator, reporter.from());
        }
        requireCovered(pointer + "/baseline", indicator, indicator.baseline());
    }

    private void requireCovered(String pointer, Indicator indicator, @Nullable Period period) {
        if (period != null && !indicator.covers(period)) {
            complaint.about(
                    pointer,
                    "period-not-in-frequency",
                    period.toString(),
                    indicator.frequency().code());
        }
    }

    private void check(String pointer, Measure measure) {
        require(pointer + "/goal", ObjectKind.goal, measure.goal());
        requirePursued(pointer, measure.goal(), measure.retired());
        require(pointer + "/organisation", ObjectKind.organisation, measure.organisation());
        require(pointer + "/source", ObjectKind.source, measure.source());
    }

    /** Nothing goes on under a goal that is given up. */
    private void requirePursued(String pointer, String goal, boolean retired) {
        boolean givenUp =
                document.goals().stream()
                        .filter(Objects::nonNull)
                        .anyMatch(one -> one.retired() && one.code().equals(goal));
        if (givenUp && !retired) {
            complaint.about(pointer + "/retired", "retired-goal", goal);
        }
    }

    private void require(String pointer, ObjectKind kind, String code) {
        if (!exists.test(kind, code)) {
            complaint.about(pointer, "unknown-reference", code);
        }
    }
}
