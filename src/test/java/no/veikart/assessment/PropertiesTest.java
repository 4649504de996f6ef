package no.veikart.assessment;

import static no.veikart.assessment.Questions.endOf;
import static no.veikart.assessment.Questions.withLatest;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every question; the questions are random but the same in every run. */
class PropertiesTest {

    private static final int QUESTIONS = 3000;
    private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

    static Stream<StatusMethod> methods() {
        return StatusMethod.methods().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyQuestionGetsACompleteAndPlainAnswer(StatusMethod method) {
        questions(method)
                .map(Assessments::assess)
                .forEach(
                        assessment -> {
                            assertThat(numbers(assessment.result()))
                                    .allMatch(
                                            number -> number.scale() >= 0 && number.scale() <= 12);
                            assertThat(within(assessment.score())).isTrue();
                            assertThat(assessment.result().steps().isEmpty())
                                    .isEqualTo(assessment.status() == Status.NOT_ASSESSABLE);
                        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void sameQuestionGetsTheSameAnswer(StatusMethod method) {
        questions(method)
                .forEach(
                        question ->
                                assertThat(Assessments.assess(question))
                                        .isEqualTo(Assessments.assess(question)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void betterLatestValueNeverLowersTheScore(StatusMethod method) {
        Random random = new Random(7);
        questions(method)
                .filter(question -> !question.figures().isEmpty())
                .forEach(
                        question -> {
                            BigDecimal worse = score(question);
                            BigDecimal better = score(improved(question, random));
                            if (worse != null && better != null) {
                                assertThat(better).as("%s", question).isGreaterThanOrEqualTo(worse);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void valueNeededForTheNextStatusGivesIt(StatusMethod method) {
        questions(method)
                .forEach(
                        question -> {
                            Next next = Assessments.assess(question).result().next();
                            if (next != null) {
                                assertReached(question, next);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void mirroredSeriesGetsTheMirroredAnswer(StatusMethod method) {
        // Given no zeros, for which growth/1 has a positive stand-in
        questions(method)
                .filter(PropertiesTest::withoutZeros)
                .forEach(
                        question -> {
                            Question mirrored = mapped(question, BigDecimal::negate, true);
                            assertThat(Assessments.assess(mirrored).result().progress())
                                    .isEqualTo(Assessments.assess(question).result().progress());
                            assertThat(Assessments.assess(mirrored).status())
                                    .isEqualTo(Assessments.assess(question).status());
                        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void unitDoesNotMatter(StatusMethod method) {
        questions(method)
                .filter(PropertiesTest::withoutZeros)
                .forEach(
                        question -> {
                            Question inThousands =
                                    mapped(question, value -> value.movePointRight(3), false);
                            Result scaled = Assessments.assess(inThousands).result();
                            Result plain = Assessments.assess(question).result();
                            assertThat(scaled.status()).isEqualTo(plain.status());
                            assertThat(scaled.progress()).isEqualTo(plain.progress());
                        });
    }

    private static void assertReached(Question question, Next next) {
        Result reached = Assessments.assess(withLatest(question, next.value())).result();
        assertThat(reached.progress()).as("%s", question).isNotNull();
        assertThat(reached.progress().subtract(next.progress()).abs())
                .as("%s", question)
                .isLessThan(ROUNDING.multiply(next.progress().abs().max(BigDecimal.ONE)));
    }

    private static Stream<Question> questions(StatusMethod method) {
        Random random = new Random(20_26);
        return Stream.generate(() -> question(method, random)).limit(QUESTIONS);
    }

    private static Question question(StatusMethod method, Random random) {
        List<Figure> figures = new ArrayList<>();
        for (int year = 2015; year < 2026; year += 1 + random.nextInt(4)) {
            String obsStatus = random.nextInt(12) == 0 ? "B" : "A";
            figures.add(new Figure("y", endOf(year), value(random), obsStatus, Precision.EXACT));
        }
        List<TargetPoint> targets = new ArrayList<>();
        for (int year = 2018 + random.nextInt(20); year < 2040; year += 1 + random.nextInt(20)) {
            targets.add(new TargetPoint("y", endOf(year), value(random), Comparability.EXACT));
        }
        Direction direction = random.nextBoolean() ? Direction.INCREASE : Direction.DECREASE;
        BigDecimal limit = random.nextInt(3) == 0 ? value(random).abs() : null;
        return new Question(method, direction, limit, null, figures, targets);
    }

    /** Mostly positive, with zeros, repeats and some negative values. */
    private static BigDecimal value(Random random) {
        int sign = random.nextInt(10) == 0 ? -1 : 1;
        return BigDecimal.valueOf(sign * (long) random.nextInt(60), random.nextInt(2));
    }

    private static Question improved(Question question, Random random) {
        Figure latest = question.figures().get(question.figures().size() - 1);
        BigDecimal gain = BigDecimal.valueOf(random.nextInt(500), 2);
        return withLatest(
                question,
                latest.value().add(gain.multiply(BigDecimal.valueOf(question.direction().sign()))));
    }

    private static Question mapped(
            Question question, UnaryOperator<BigDecimal> change, boolean turned) {
        Direction direction = question.direction();
        Direction opposite =
                direction == Direction.INCREASE ? Direction.DECREASE : Direction.INCREASE;
        BigDecimal limit = question.limit();
        return new Question(
                question.method(),
                turned ? opposite : direction,
                limit == null ? null : change.apply(limit).abs(),
                null,
                question.figures().stream()
                        .map(
                                f ->
                                        new Figure(
                                                f.period(),
                                                f.periodEnd(),
                                                change.apply(f.value()),
                                                f.obsStatus(),
                                                f.precision()))
                        .toList(),
                question.targets().stream()
                        .map(
                                t ->
                                        new TargetPoint(
                                                t.period(),
                                                t.periodEnd(),
                                                change.apply(t.value()),
                                                t.comparability()))
                        .toList());
    }

    private static boolean withoutZeros(Question question) {
        return Stream.concat(
                        question.figures().stream().map(Figure::value),
                        question.targets().stream().map(TargetPoint::value))
                .allMatch(value -> value.signum() != 0);
    }

    private static @Nullable BigDecimal score(Question question) {
        return Assessments.assess(question).score();
    }

    private static boolean within(@Nullable BigDecimal score) {
        return score == null || score.abs().compareTo(new BigDecimal("5")) <= 0;
    }

    private static List<BigDecimal> numbers(Result result) {
        List<BigDecimal> numbers = new ArrayList<>();
        result.steps().forEach(step -> numbers.add(step.value()));
        result.thresholds().forEach(threshold -> numbers.add(threshold.from()));
        if (result.progress() != null) {
            numbers.add(result.progress());
        }
        return numbers;
    }
}
