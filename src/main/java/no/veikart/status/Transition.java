package no.veikart.status;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static no.veikart.status.Subject.Kind.GOAL;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.veikart.indicator.Indicator;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import no.veikart.status.Statuses.Visible;

/**
 * From one public state to the next: which statuses change, and what causes each.
 *
 * <p>A cause is found by computing everything again with the inputs of one kind as they are after,
 * and all others as they were before.
 */
public final class Transition {

    private static final Redefinition AS_BEFORE = (was, now) -> was;

    private final Evidence before;
    private final Evidence after;
    private final Statuses statusesBefore;
    private final Statuses statusesAfter;
    private final Statuses withNoChange;
    private final Map<Cause, Statuses> withOneChange = new EnumMap<>(Cause.class);

    public Transition(Evidence before, Evidence after) {
        this.before = before;
        this.after = after;
        this.statusesBefore = Statuses.of(before);
        this.statusesAfter = Statuses.of(after);
        this.withNoChange = Statuses.of(unchanged());
    }

    /** Indicators first, then the goals that follow from them, also those left without any. */
    public List<Change> changes() {
        Set<Subject> subjects = new LinkedHashSet<>(statusesAfter.subjects());
        statusesBefore.goals().keySet().forEach(code -> subjects.add(new Subject(GOAL, code)));
        return subjects.stream()
                .filter(subject -> !seenBefore(subject).equals(statusesAfter.visible(subject)))
                .map(subject -> new Change(subject, this))
                .toList();
    }

    Visible seenBefore(Subject subject) {
        return statusesBefore.visible(subject);
    }

    Visible seenAfter(Subject subject) {
        return statusesAfter.visible(subject);
    }

    Statuses statusesBefore() {
        return statusesBefore;
    }

    Statuses statusesAfter() {
        return statusesAfter;
    }

    Evidence before() {
        return before;
    }

    Evidence after() {
        return after;
    }

    /**
     * The kinds that alone change the status; where only several together do, all that changed.
     * What came or went as a whole changed its definition.
     */
    List<Cause> causes(Subject subject) {
        Visible unchanged = withNoChange.visible(subject);
        List<Cause> alone = all(cause -> !with(cause).visible(subject).equals(unchanged));
        List<Cause> changed = alone.isEmpty() ? all(this::changesSomething) : alone;
        return changed.isEmpty() ? List.of(Cause.METHOD_CHANGE) : changed;
    }

    private static List<Cause> all(Predicate<Cause> condition) {
        return Arrays.stream(Cause.values()).filter(condition).toList();
    }

    private Statuses with(Cause cause) {
        return withOneChange.computeIfAbsent(cause, one -> Statuses.of(applied(one)));
    }

    private boolean changesSomething(Cause cause) {
        return !applied(cause).equals(unchanged());
    }

    private Evidence applied(Cause cause) {
        return switch (cause) {
            case NEW_OBSERVATION -> withFigures(figures(true, false));
            case REVISION -> withFigures(figures(false, true));
            case TARGET_CHANGE -> redefined(Indicator::withTargetsOf);
            case DIRECTION_OR_LIMIT_CHANGE -> redefined(Indicator::withDirectionOf);
            case METHOD_CHANGE -> redefined(Transition::withAllButTargetsAndDirection);
            case DATA_BECAME_STALE ->
                    new Evidence(definitions(AS_BEFORE), figures(false, false), after.day());
        };
    }

    private Evidence unchanged() {
        return redefined(AS_BEFORE);
    }

    private Evidence withFigures(Map<String, List<PublishedFigure>> figures) {
        return new Evidence(definitions(AS_BEFORE), figures, before.day());
    }

    private Evidence redefined(Redefinition redefinition) {
        return new Evidence(definitions(redefinition), figures(false, false), before.day());
    }

    /** An indicator that is new has no definition before: it starts with the one after. */
    private List<Indicator> definitions(Redefinition redefinition) {
        Map<String, Indicator> known =
                before.indicators().stream().collect(toMap(Indicator::code, identity()));
        return after.indicators().stream()
                .map(
                        now ->
                                Optional.ofNullable(known.get(now.code()))
                                        .map(was -> redefinition.apply(was, now))
                                        .orElse(now))
                .toList();
    }

    private Map<String, List<PublishedFigure>> figures(boolean added, boolean revised) {
        Map<String, List<PublishedFigure>> figures = new HashMap<>();
        after.national().keySet().forEach(code -> figures.put(code, figures(code, added, revised)));
        return figures;
    }

    private List<PublishedFigure> figures(String indicator, boolean added, boolean revised) {
        Map<FigureKey, PublishedFigure> known =
                before.figures(indicator).stream().collect(toMap(PublishedFigure::key, identity()));
        return after.figures(indicator).stream()
                .filter(figure -> added || known.containsKey(figure.key()))
                .map(figure -> revised ? figure : known.getOrDefault(figure.key(), figure))
                .toList();
    }

    private static Indicator withAllButTargetsAndDirection(Indicator was, Indicator now) {
        return now.withTargetsOf(was).withDirectionOf(was);
    }

    /** Takes the definition before and the one after, and mixes them. */
    private interface Redefinition {
        Indicator apply(Indicator was, Indicator now);
    }
}
