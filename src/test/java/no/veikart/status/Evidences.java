package no.veikart.status;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.veikart.assessment.Comparability;
import no.veikart.assessment.Direction;
import no.veikart.assessment.Precision;
import no.veikart.indicator.Authority;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.indicator.Target;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Frequency;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/** Short ways to write indicators and their published figures. */
public final class Evidences {

    static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static final Instant PUBLISHED = Instant.parse("2025-03-01T12:00:00Z");
    private static final Text TEXT = new Text("Tekst", "Tekst", "Text");

    private Evidences() {}

    /** An increase is wanted, judged by {@code growth/1} without a target from 2020 on. */
    public static Builder indicator(String code) {
        return new Builder(code);
    }

    static PublishedFigure figure(String indicator, String period, @Nullable String value) {
        return figure(indicator, period, value, value == null ? "M" : "A", Precision.EXACT, 1);
    }

    /** The figure with another value, as its next revision. */
    static PublishedFigure revised(PublishedFigure figure, String value) {
        return figure(
                figure.key().indicator(),
                figure.key().period().toString(),
                value,
                figure.status().code(),
                figure.precision(),
                figure.revision() + 1);
    }

    static PublishedFigure figure(
            String indicator,
            String period,
            @Nullable String value,
            String status,
            Precision precision,
            int revision) {
        return new PublishedFigure(
                revision,
                new FigureKey(indicator, "0", Period.parse(period)),
                value == null ? null : new BigDecimal(value),
                ObsStatus.of(status),
                precision,
                null,
                null,
                null,
                null,
                revision,
                "ssb",
                new UUID(0, 1),
                PUBLISHED,
                null,
                revision);
    }

    static Target target(@Nullable String period, String value, Comparability comparability) {
        return new Target(
                new BigDecimal(value),
                period == null ? null : Period.parse(period),
                false,
                Authority.STORTING,
                true,
                comparability,
                new Target.Citation(TEXT, null),
                null);
    }

    public static Reporter reporter(
            String from, @Nullable Integer dueMonths, @Nullable Integer grace) {
        return new Reporter("ssb", Reporter.Review.MANUAL, Period.parse(from), dueMonths, grace);
    }

    static Evidence evidence(
            LocalDate day, List<Indicator> indicators, List<PublishedFigure> figures) {
        return new Evidence(
                indicators,
                figures.stream().collect(groupingBy(figure -> figure.key().indicator())),
                day);
    }

    /** The only status in the evidence of one indicator and its figures. */
    static IndicatorStatus status(LocalDate day, Indicator indicator, PublishedFigure... figures) {
        return Statuses.of(evidence(day, List.of(indicator), Arrays.asList(figures)))
                .indicator(indicator.code());
    }

    /** An indicator in the making. */
    public static final class Builder {

        private final String code;
        private @Nullable String goal = "goal";
        private Direction direction = Direction.INCREASE;
        private Frequency frequency = Frequency.ANNUAL;
        private @Nullable BigDecimal limit;
        private @Nullable String method = "growth/1";
        private @Nullable BigDecimal weight = BigDecimal.ONE;
        private @Nullable Period baseline = Period.parse("2020");
        private final List<Target> targets = new ArrayList<>();
        private final List<Reporter> reporters = new ArrayList<>();
        private boolean retired;

        private Builder(String code) {
            this.code = code;
        }

        Builder goal(@Nullable String other) {
            goal = other;
            return this;
        }

        Builder direction(Direction other) {
            direction = other;
            return this;
        }

        Builder monitored() {
            direction = Direction.NONE;
            method = null;
            weight = null;
            return this;
        }

        public Builder retired() {
            retired = true;
            return this;
        }

        public Builder frequency(Frequency other) {
            frequency = other;
            return this;
        }

        Builder limit(String value) {
            limit = new BigDecimal(value);
            return this;
        }

        Builder method(String other) {
            method = other;
            return this;
        }

        Builder weight(String value) {
            weight = new BigDecimal(value);
            return this;
        }

        Builder baseline(@Nullable String period) {
            baseline = period == null ? null : Period.parse(period);
            return this;
        }

        Builder target(@Nullable String period, String value) {
            return target(Evidences.target(period, value, Comparability.EXACT));
        }

        Builder target(Target target) {
            targets.add(target);
            return this;
        }

        public Builder owed(Reporter reporter) {
            reporters.add(reporter);
            return this;
        }

        public Indicator build() {
            return new Indicator(
                    code,
                    goal,
                    TEXT,
                    TEXT,
                    new Indicator.Unit("percent", TEXT),
                    direction,
                    frequency,
                    false,
                    1,
                    new Indicator.Additive(false, false),
                    new Indicator.Range(null, null),
                    limit,
                    null,
                    method,
                    weight,
                    null,
                    baseline,
                    null,
                    "S1",
                    targets,
                    reporters,
                    retired);
        }
    }
}
