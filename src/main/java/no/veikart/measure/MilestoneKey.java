package no.veikart.measure;

import java.util.Optional;

/**
 * What a milestone is called outside of its measure.
 *
 * @param measure code of the measure
 * @param milestone code of the milestone within it
 */
public record MilestoneKey(String measure, String milestone) {

    private static final String SEPARATOR = "/";

    /** Reads {@code measure/milestone}. */
    public static Optional<MilestoneKey> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()
                ? Optional.of(new MilestoneKey(parts[0], parts[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return measure + SEPARATOR + milestone;
    }
}
