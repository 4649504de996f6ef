package no.veikart.status;

import static no.veikart.status.Cause.DATA_BECAME_STALE;
import static no.veikart.status.Cause.DIRECTION_OR_LIMIT_CHANGE;
import static no.veikart.status.Cause.METHOD_CHANGE;
import static no.veikart.status.Cause.NEW_OBSERVATION;
import static no.veikart.status.Cause.REVISION;
import static no.veikart.status.Cause.TARGET_CHANGE;
import static no.veikart.status.Evidences.DAY;
import static no.veikart.status.Evidences.evidence;
import static no.veikart.status.Evidences.figure;
import static no.veikart.status.Evidences.indicator;
import static no.veikart.status.Evidences.reporter;
import static no.veikart.status.Evidences.revised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.veikart.assessment.Direction;
import no.veikart.assessment.Status;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change is recorded exactly where a status changes, with what caused it. */
class TransitionTest {

    private static final LocalDate OVERDUE = LocalDate.of(2026, 1, 1);
    private static final Indicator GROWTH = indicator("I").build();
    private static final Indicator PATH =
            indicator("I").method("path/1").target("2030", "100").build();
    private static final Indicator PATH_WITHOUT_TARGET = indicator("I").method("path/1").build();
    private static final Indicator OWED = indicator("I").owed(reporter("2025", 0, 0)).build();
    private static final PublishedFigure BASE = figure("I", "2020", "10");
    private static final PublishedFigure GROWN = figure("I", "2024", "20");
    private static final PublishedFigure SHRUNK = revised(GROWN, "5");

    static Stream<Arguments> transitions() {
        return Stream.of(
                arguments(
                        "a new figure",
                        evidence(DAY, List.of(GROWTH), List.of(BASE)),
                        evidence(DAY, List.of(GROWTH), List.of(BASE, GROWN)),
                        List.of(NEW_OBSERVATION)),
                arguments(
                        "a revised figure",
                        evidence(DAY, List.of(GROWTH), List.of(BASE, GROWN)),
                        evidence(DAY, List.of(GROWTH), List.of(BASE, SHRUNK)),
                        List.of(REVISION)),
                arguments(
                        "a revised base and a new latest figure, each enough",
                        evidence(DAY, List.of(GROWTH), List.of(BASE, GROWN)),
                        evidence(
                                DAY,
                                List.of(GROWTH),
                                List.of(revised(BASE, "30"), GROWN, figure("I", "2025", "5"))),
                        List.of(NEW_OBSERVATION, REVISION)),
                arguments(
                        "a new figure decides, a revision beside it does not",
                        evidence(DAY, List.of(GROWTH), List.of(BASE, GROWN)),
                        evidence(
                                DAY,
                                List.of(GROWTH),
                                List.of(BASE, revised(GROWN, "21"), figure("I", "2025", "5"))),
                        List.of(NEW_OBSERVATION)),
                arguments(
                        "a new figure and a new target, only together enough",
                        evidence(DAY, List.of(PATH_WITHOUT_TARGET), List.of(BASE)),
                        evidence(DAY, List.of(PATH), List.of(BASE, GROWN)),
                        List.of(NEW_OBSERVATION, TARGET_CHANGE)),
                arguments(
                        "another target",
                        evidence(DAY, List.of(PATH), List.of(BASE, GROWN)),
                        evidence(
                                DAY,
                                List.of(
                                        indicator("I")
                                                .method("path/1")
                                                .target("2030", "20")
                                                .build()),
                                List.of(BASE, GROWN)),
                        List.of(TARGET_CHANGE)),
                arguments(
                        "another baseline",
                        evidence(DAY, List.of(GROWTH), List.of(BASE, GROWN)),
                        evidence(
                                DAY,
                                List.of(indicator("I").baseline("2024").build()),
                                List.of(BASE, GROWN)),
                        List.of(TARGET_CHANGE)),
                arguments(
                        "the other direction",
                        evidence(DAY, List.of(GROWTH), List.of(BASE, GROWN)),
                        evidence(
                                DAY,
                                List.of(indicator("I").direction(Direction.DECREASE).build()),
                                List.of(BASE, GROWN)),
                        List.of(DIRECTION_OR_LIMIT_CHANGE)),
                arguments(
                        "judged from now on",
                        evidence(DAY, List.of(indicator("I").monitored().build()), grown()),
                        evidence(DAY, List.of(GROWTH), grown()),
                        List.of(DIRECTION_OR_LIMIT_CHANGE)),
                arguments(
                        "a natural limit that is reached",
                        evidence(DAY, List.of(GROWTH), flat()),
                        evidence(DAY, List.of(indicator("I").limit("10").build()), flat()),
                        List.of(DIRECTION_OR_LIMIT_CHANGE)),
                arguments(
                        "another method",
                        evidence(DAY, List.of(GROWTH), grown()),
                        evidence(DAY, List.of(PATH_WITHOUT_TARGET), grown()),
                        List.of(METHOD_CHANGE)),
                arguments(
                        "a new day",
                        evidence(DAY, List.of(OWED), grown()),
                        evidence(OVERDUE, List.of(OWED), grown()),
                        List.of(DATA_BECAME_STALE)),
                arguments(
                        "the overdue figure",
                        evidence(OVERDUE, List.of(OWED), grown()),
                        evidence(OVERDUE, List.of(OWED), and(grown(), figure("I", "2025", "21"))),
                        List.of(NEW_OBSERVATION)),
                arguments(
                        "an assignment",
                        evidence(OVERDUE, List.of(GROWTH), grown()),
                        evidence(OVERDUE, List.of(OWED), grown()),
                        List.of(METHOD_CHANGE)),
                arguments(
                        "an indicator that is overdue from its beginning",
                        evidence(OVERDUE, List.of(), List.of()),
                        evidence(OVERDUE, List.of(OWED), List.of()),
                        List.of(METHOD_CHANGE)),
                arguments(
                        "the first publication",
                        evidence(LocalDate.EPOCH, List.of(), List.of()),
                        evidence(DAY, List.of(OWED), grown()),
                        List.of(NEW_OBSERVATION)),
                arguments(
                        "the first publication, overdue",
                        evidence(LocalDate.EPOCH, List.of(), List.of()),
                        evidence(OVERDUE, List.of(OWED), grown()),
                        List.of(NEW_OBSERVATION, DATA_BECAME_STALE)));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("transitions")
    void theIndicatorAndItsGoalNameWhatChangedThem(
            String name, Evidence before, Evidence after, List<Cause> causes) {
        List<Change> changes = new Transition(before, after).changes();

        assertThat(changes)
                .as(name)
                .extracting(Change::subject)
                .containsExactly(subject("I"), goal("goal"));
        assertThat(changes).extracting(Change::causes).containsOnly(causes);
    }

    static Stream<Arguments> standstills() {
        return Stream.of(
                arguments("nothing", List.of(GROWTH), grown()),
                arguments(
                        "a figure that leaves the status as it is",
                        List.of(GROWTH),
                        and(grown(), figure("I", "2025", "21"))),
                arguments(
                        "a revision that changes the score alone",
                        List.of(GROWTH),
                        List.of(BASE, revised(GROWN, "19"))),
                arguments(
                        "a figure before the baseline",
                        List.of(GROWTH),
                        List.of(figure("I", "2019", "500"), BASE, GROWN)),
                arguments("another weight", List.of(indicator("I").weight("7").build()), grown()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("standstills")
    void nothingIsRecordedWhereNoStatusChanges(
            String name, List<Indicator> indicators, List<PublishedFigure> figures) {
        Transition transition =
                new Transition(
                        evidence(DAY, List.of(GROWTH), grown()),
                        evidence(DAY, indicators, figures));

        assertThat(transition.changes()).as(name).isEmpty();
    }

    @Test
    void aWeightChangesTheGoalAlone() {
        Indicator good = indicator("good").build();
        Indicator bad = indicator("bad").build();
        List<PublishedFigure> figures = twoSeries();

        Change change =
                only(
                        evidence(DAY, List.of(good, bad), figures),
                        evidence(
                                DAY, List.of(indicator("good").weight("9").build(), bad), figures));

        assertThat(change.subject()).isEqualTo(goal("goal"));
        assertThat(change.causes()).containsExactly(METHOD_CHANGE);
    }

    @Test
    void anIndicatorThatGoesChangesItsGoalByDefinition() {
        Indicator good = indicator("good").build();
        Indicator bad = indicator("bad").build();

        Change change =
                only(
                        evidence(DAY, List.of(good, bad), twoSeries()),
                        evidence(DAY, List.of(good), twoSeries()));

        assertThat(change.subject()).isEqualTo(goal("goal"));
        assertThat(change.causes()).containsExactly(METHOD_CHANGE);
    }

    @Test
    void anIndicatorThatMovesChangesTheGoalItComesToAndTheOneItLeaves() {
        List<Change> changes =
                new Transition(
                                evidence(DAY, List.of(GROWTH), grown()),
                                evidence(
                                        DAY,
                                        List.of(indicator("I").goal("other").build()),
                                        grown()))
                        .changes();

        assertThat(changes)
                .extracting(Change::subject)
                .containsExactly(goal("other"), goal("goal"));
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(METHOD_CHANGE));
        assertThat(changes.get(1).to()).isEqualTo(Status.NOT_ASSESSABLE);
    }

    @Test
    void anIndicatorThatIsRetiredChangesItsGoalAlone() {
        Change change =
                only(
                        evidence(DAY, List.of(GROWTH), grown()),
                        evidence(DAY, List.of(indicator("I").retired().build()), grown()));

        assertThat(change.subject()).isEqualTo(goal("goal"));
        assertThat(change.to()).isEqualTo(Status.NOT_ASSESSABLE);
        assertThat(change.causes()).containsExactly(METHOD_CHANGE);
    }

    @Test
    void aChangeSaysWhatTheStatusRestedOnAndRestsOn() {
        Transition transition =
                new Transition(
                        evidence(DAY, List.of(GROWTH), grown()),
                        evidence(DAY, List.of(GROWTH), List.of(BASE, SHRUNK)));
        Change change = transition.changes().get(0);

        assertThat(change.from()).isEqualTo(Status.ON_TRACK);
        assertThat(change.to()).isEqualTo(Status.DETERIORATING);
        assertThat(change.wasStale()).isFalse();
        assertThat(change.isStale()).isFalse();
        assertThat(side(change, "before").get("latest"))
                .isEqualTo(
                        Map.of("period", "2024", "value", "20", "revision", 1, "ledgerIndex", 1L));
        assertThat(side(change, "after").get("latest"))
                .isEqualTo(
                        Map.of("period", "2024", "value", "5", "revision", 2, "ledgerIndex", 2L));
        assertThat(side(change, "after")).containsEntry("method", "growth/1");
    }

    @Test
    void whatBecomesStaleKeepsItsStatusAndSaysSo() {
        Change change =
                new Transition(
                                evidence(DAY, List.of(OWED), grown()),
                                evidence(OVERDUE, List.of(OWED), grown()))
                        .changes()
                        .get(0);

        assertThat(change.from()).isEqualTo(change.to());
        assertThat(change.wasStale()).isFalse();
        assertThat(change.isStale()).isTrue();
    }

    private static Change only(Evidence before, Evidence after) {
        List<Change> changes = new Transition(before, after).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    @SuppressWarnings("unchecked") // a side is an object
    private static Map<String, Object> side(Change change, String name) {
        return (Map<String, Object>) change.detail().get(name);
    }

    private static List<PublishedFigure> grown() {
        return List.of(BASE, GROWN);
    }

    /** No growth: limited progress, unless there is nowhere left to grow. */
    private static List<PublishedFigure> flat() {
        return List.of(BASE, figure("I", "2024", "10"));
    }

    private static List<PublishedFigure> twoSeries() {
        return List.of(
                figure("good", "2020", "10"),
                figure("good", "2024", "20"),
                figure("bad", "2020", "10"),
                figure("bad", "2024", "5"));
    }

    private static List<PublishedFigure> and(List<PublishedFigure> figures, PublishedFigure more) {
        List<PublishedFigure> all = new ArrayList<>(figures);
        all.add(more);
        return all;
    }

    private static Subject subject(String code) {
        return new Subject(Subject.Kind.INDICATOR, code);
    }

    private static Subject goal(String code) {
        return new Subject(Subject.Kind.GOAL, code);
    }
}
