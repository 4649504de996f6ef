package no.veikart.status;

import static no.veikart.status.Evidences.DAY;
import static no.veikart.status.Evidences.evidence;
import static no.veikart.status.Evidences.figure;
import static no.veikart.status.Evidences.indicator;
import static no.veikart.status.Evidences.reporter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import no.veikart.assessment.GoalAssessment;
import no.veikart.assessment.Reason;
import no.veikart.assessment.Status;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A goal's status is the weighted mean of its own indicators. */
class GoalStatusTest {

    /** Growth that scores 5, decline that scores −5, and nothing to assess. */
    @ParameterizedTest(name = "good {0}, bad {1}, empty {2}: {3} {4}, coverage {5}")
    @CsvSource({
        "1, 0, 0, on-track,            5,   1",
        "3, 1, 0, on-track,            2.5, 1",
        "1, 1, 0, acceleration-needed, 0,   1",
        "1, 3, 0, limited-progress,    -2.5, 1",
        "0, 1, 0, deteriorating,       -5,  1",
        "1, 0, 1, on-track,            5,   0.5",
        "1, 0, 2, not-assessable,      ,    0.333333333",
        "0, 0, 0, not-assessable,      ,    0",
    })
    void weightsDecide(
            String good, String bad, String empty, String status, String score, double coverage) {
        GoalAssessment goal =
                goal(
                        indicator("good").weight(good).build(),
                        indicator("bad").weight(bad).build(),
                        indicator("empty").weight(empty).build());

        assertThat(goal.status().code()).isEqualTo(status);
        if (score == null) {
            assertThat(goal.score()).isNull();
        } else {
            assertThat(goal.score()).isEqualByComparingTo(score);
        }
        assertThat(goal.coverage().doubleValue()).isCloseTo(coverage, within(1e-9));
    }

    @Test
    void whatIsRetiredIsNoPartOfTheGoal() {
        GoalAssessment goal = goal(indicator("good").build(), indicator("bad").retired().build());

        assertThat(goal.status()).isEqualTo(Status.ON_TRACK);
        assertThat(goal.totalWeight()).isEqualByComparingTo("1");
        assertThat(goal.contributions()).hasSize(1);
    }

    @Test
    void whatIsOnlyMonitoredCarriesNoWeight() {
        GoalAssessment goal = goal(indicator("good").build(), indicator("bad").monitored().build());

        assertThat(goal.status()).isEqualTo(Status.ON_TRACK);
        assertThat(goal.totalWeight()).isEqualByComparingTo("1");
        assertThat(goal.contributions()).hasSize(2);
    }

    @Test
    void anotherGoalsIndicatorDoesNotCount() {
        assertThat(goal(indicator("good").build(), indicator("bad").goal("other").build()).status())
                .isEqualTo(Status.ON_TRACK);
        assertThat(goal(indicator("good").build(), indicator("bad").goal(null).build()).status())
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    void achievedIsOnlyWhatIsWhollyAchieved() {
        Indicator achieved = indicator("good").target("2030", "15").build();

        assertThat(goal(achieved).status()).isEqualTo(Status.ACHIEVED);
        assertThat(goal(achieved, indicator("steady").build()).status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void aGoalWithoutIndicatorsIsNotAssessable() {
        GoalAssessment goal = Statuses.of(evidence(DAY, List.of(), List.of())).goal("goal");

        assertThat(goal.status()).isEqualTo(Status.NOT_ASSESSABLE);
        assertThat(goal.reason()).isEqualTo(Reason.NO_WEIGHT);
    }

    @Test
    void aGoalIsStaleWithOneOfItsIndicators() {
        Indicator late = indicator("late").owed(reporter("2020", 0, 0)).build();
        Statuses statuses =
                Statuses.of(evidence(DAY, List.of(indicator("good").build(), late), List.of()));

        assertThat(statuses.isStale("goal")).isTrue();
        assertThat(statuses.isStale("other")).isFalse();
    }

    private static GoalAssessment goal(Indicator... indicators) {
        List<PublishedFigure> figures = new ArrayList<>();
        figures.addAll(series("good", "20"));
        figures.addAll(series("steady", "20"));
        figures.addAll(series("bad", "5"));
        return Statuses.of(evidence(DAY, List.of(indicators), figures)).goal("goal");
    }

    private static List<PublishedFigure> series(String indicator, String latest) {
        return List.of(figure(indicator, "2020", "10"), figure(indicator, "2024", latest));
    }
}
