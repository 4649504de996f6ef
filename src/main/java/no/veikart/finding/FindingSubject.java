package no.veikart.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Coded;
import no.veikart.observation.FigureKey;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param key the code of a goal, indicator or measure, the identifier of a submission, or of a
 *     figure its indicator, region and period with slashes between
 */
public record FindingSubject(Type type, String key) {

    /** The kinds of things that an auditor can question. */
    public enum Type implements Coded {
        GOAL,
        INDICATOR,
        /** One figure, with all its revisions from the questioned one on. */
        OBSERVATION,
        SUBMISSION,
        MEASURE;

        public static Optional<Type> ofCode(String code) {
            return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Type::code).toList();
        }
    }

    public static FindingSubject of(FigureKey figure) {
        return new FindingSubject(
                Type.OBSERVATION,
                String.join("/", figure.indicator(), figure.region(), figure.period().toString()));
    }

    /** The figure, where it is about one. */
    public Optional<FigureKey> figure() {
        if (type != Type.OBSERVATION) {
            return Optional.empty();
        }
        String[] parts = key.split("/", 3);
        return Optional.of(new FigureKey(parts[0], parts[1], Period.parse(parts[2])));
    }

    /** Code of the indicator, where it is about one or about a figure. */
    public @Nullable String indicator() {
        return switch (type) {
            case INDICATOR -> key;
            case OBSERVATION -> key.substring(0, key.indexOf('/'));
            case GOAL, SUBMISSION, MEASURE -> null;
        };
    }

    /** Type and key, with a colon between. */
    @Override
    public String toString() {
        return type.code() + ":" + key;
    }
}
