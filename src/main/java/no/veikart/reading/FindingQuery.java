package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import no.veikart.finding.FindingFilter;
import no.veikart.finding.FindingState;
import no.veikart.finding.FindingSubject;
import no.veikart.problem.Faults;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which findings are asked for. */
public final class FindingQuery {

    @QueryParam("subject")
    @Parameter(
            description =
                    "Only those about this kind of thing: goal, indicator, observation, submission or"
                            + " measure; with a colon and its code or identifier, only those about this"
                            + " one, as indicator:G4-RD-GDP or observation:G4-RD-GDP/0/2024.",
            example = "indicator")
    @Nullable String subject;

    @QueryParam("state")
    @Parameter(
            description = "Only those in this state.",
            schema = @Schema(enumeration = {"open", "resolved", "rejected", "withdrawn"}))
    @Nullable String state;

    @QueryParam("goal")
    @Parameter(description = "Only those on this goal and on all that is under it, by its code.")
    @Nullable String goal;

    @QueryParam("indicator")
    @Parameter(description = "Only those on this indicator and on its figures, by its code.")
    @Nullable String indicator;

    @QueryParam("organisation")
    @Parameter(description = "Only those of this auditor's organisation, by its code.")
    @Nullable String organisation;

    FindingFilter filter(PublicState now) {
        GoalFilter.check(goal, indicator, now);
        return new FindingFilter(type(), key(), state(), under(now), organisation);
    }

    private FindingFilter.@Nullable Under under(PublicState now) {
        if (indicator != null) {
            return FindingFilter.Under.ofIndicator(indicator);
        }
        return goal == null
                ? null
                : now.catalogue()
                        .goal(goal)
                        .map(known -> FindingFilter.Under.of(known, now.catalogue()))
                        .orElse(null);
    }

    private FindingSubject.@Nullable Type type() {
        if (subject == null) {
            return null;
        }
        String code = subject.split(":", 2)[0];
        return FindingSubject.Type.ofCode(code)
                .orElseThrow(
                        () ->
                                Faults.ofParameter(
                                        "subject",
                                        "unknown-value",
                                        String.join(", ", FindingSubject.Type.codes())));
    }

    private @Nullable String key() {
        return subject == null || !subject.contains(":")
                ? null
                : subject.substring(subject.indexOf(':') + 1);
    }

    private @Nullable FindingState state() {
        return state == null
                ? null
                : FindingState.ofCode(state)
                        .orElseThrow(
                                () ->
                                        Faults.ofParameter(
                                                "state",
                                                "unknown-value",
                                                String.join(", ", FindingState.codes())));
    }
}
