package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes down the steps of one computation while it is made. */
final class Working {

    private final List<Step> steps = new ArrayList<>();

    /** Returns the value unrounded, so that errors do not add up. */
    double add(String name, String formula, double value) {
        addPublished(name, formula, BigDecimal.valueOf(value));
        return value;
    }

    /** Returns the value unrounded, so that errors do not add up. */
    BigDecimal add(String name, String formula, BigDecimal value) {
        addPublished(name, formula, value);
        return value;
    }

    /** Returns the value as published, so that a status follows from what readers see. */
    BigDecimal addPublished(String name, String formula, BigDecimal value) {
        BigDecimal published = Decimals.published(value);
        steps.add(new Step(name, formula, published));
        return published;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
