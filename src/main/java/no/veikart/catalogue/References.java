package no.veikart.catalogue;

import java.util.Optional;
import java.util.function.Function;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.measure.Measure;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/** Checks that the catalogue's objects fit each other, and that what they refer to is there. */
record References(Catalogue catalogue) {

    void check() {
        require("roadmap", catalogue.roadmap().owner(), catalogue::organisation);
        catalogue.goals().forEach(this::check);
        catalogue.indicators().forEach(this::check);
        catalogue.measures().forEach(this::check);
    }

    private void check(Goal goal) {
        require(goal.code(), goal.owner(), catalogue::organisation);
    }

    private void check(Indicator indicator) {
        requireIfThere(indicator.code(), indicator.goal(), catalogue::goal);
        require(indicator.code(), indicator.source(), catalogue::source);
        for (Reporter reporter : indicator.reporters()) {
            require(indicator.code(), reporter.organisation(), catalogue::organisation);
            requireCovered(indicator, reporter.from());
        }
        Period baseline = indicator.baseline();
        if (baseline != null) {
            requireCovered(indicator, baseline);
        }
    }

    private static void requireCovered(Indicator indicator, Period period) {
        if (!indicator.covers(period)) {
            throw new IllegalArgumentException(
                    indicator.code()
                            + " is reported with frequency "
                            + indicator.frequency().code()
                            + ", which has no period "
                            + period);
        }
    }

    private void check(Measure measure) {
        require(measure.code(), measure.goal(), catalogue::goal);
        require(measure.code(), measure.organisation(), catalogue::organisation);
        require(measure.code(), measure.source(), catalogue::source);
    }

    private static void requireIfThere(
            String from, @Nullable String to, Function<String, ? extends Optional<?>> lookUp) {
        if (to != null) {
            require(from, to, lookUp);
        }
    }

    private static void require(
            String from, String to, Function<String, ? extends Optional<?>> lookUp) {
        if (lookUp.apply(to).isEmpty()) {
            throw new IllegalArgumentException(from + " refers to " + to + ", which is not there");
        }
    }
}
