package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.veikart.goal.Goal;
import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import no.veikart.roadmap.PublicState;
import no.veikart.status.Cause;
import no.veikart.status.ChangeFilter;
import no.veikart.status.Subject;
import no.veikart.status.Subject.Kind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which changes of status are asked for. */
public final class ChangeQuery {

    private static final List<String> CAUSES =
            Arrays.stream(Cause.values()).map(Cause::code).toList();
    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::code).toList();

    @QueryParam("since")
    @Parameter(
            description = "Only changes that became public after this instant: RFC 3339 in UTC.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String since;

    @QueryParam("goal")
    @Parameter(
            description = "Only those of this goal and of its indicators, by its code.",
            example = "skills")
    @Nullable String goal;

    @QueryParam("indicator")
    @Parameter(description = "Only those of this indicator, by its code.")
    @Nullable String indicator;

    @QueryParam("subject")
    @Parameter(
            description = "Only those of goals, or of indicators.",
            schema = @Schema(enumeration = {"goal", "indicator"}))
    @Nullable String subject;

    @QueryParam("cause")
    @Parameter(
            description = "Only those that this alone, or together with others, caused.",
            schema =
                    @Schema(
                            enumeration = {
                                "new-observation",
                                "revision",
                                "target-change",
                                "direction-or-limit-change",
                                "method-change",
                                "data-became-stale"
                            }))
    @Nullable String cause;

    ChangeFilter filter(PublicState state) {
        return new ChangeFilter(subjects(state), kind(), cause(), since());
    }

    private @Nullable List<Subject> subjects(PublicState state) {
        GoalFilter.check(goal, indicator, state);
        if (indicator != null) {
            return List.of(new Subject(Kind.INDICATOR, indicator));
        }
        return goal == null ? null : subjectsOf(GoalResource.goal(goal, state), state);
    }

    private static List<Subject> subjectsOf(Goal goal, PublicState state) {
        return Stream.concat(
                        Stream.of(new Subject(Kind.GOAL, goal.code())),
                        state.catalogue().indicatorsOf(goal).stream()
                                .map(one -> new Subject(Kind.INDICATOR, one.code())))
                .toList();
    }

    private @Nullable Kind kind() {
        return subject == null ? null : of(Kind.values(), Kind::code, "subject", subject, KINDS);
    }

    private @Nullable Cause cause() {
        return cause == null ? null : of(Cause.values(), Cause::code, "cause", cause, CAUSES);
    }

    private static <T> T of(
            T[] values, Function<T, String> code, String name, String text, List<String> all) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Faults.ofParameter(name, "unknown-value", String.join(", ", all)));
    }

    private @Nullable Instant since() {
        return since == null ? null : Parameters.instant("since", since);
    }
}
