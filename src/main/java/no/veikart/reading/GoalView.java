package no.veikart.reading;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.goal.Goal;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Goal", description = "One of the letter's five proposals.")
record GoalView(
        @Schema(description = "The letter's own numbering, 1 to 5.") int number,
        @Schema(examples = "skills") String code,
        Text title,
        @Schema(description = "What the letter asks for.") Text proposal,
        @Schema(description = "The letter's observation that the proposal rests on.")
                Text rationale,
        @Schema(description = "Who decides on the goal's figures.") OrganisationRef owner,
        @Schema(description = "How the owner was found: the letter names none.") Text ownerNote,
        @Schema(description = "The letter that the goal comes from.") RoadmapView.Letter source,
        @Schema(description = "As computed; links.status says how.", examples = "on-track")
                String status,
        @Schema(description = "Weighted mean of the indicators' scores, from -5 to 5.")
                @Nullable BigDecimal score,
        @Schema(description = "Whether a finding on it or on an indicator of it is open.")
                boolean contested,
        @Schema(description = "How many findings are open on it and on all that is under it.")
                int openFindings,
        @Schema(description = "Whether an indicator of it is stale.") boolean stale,
        @Schema(description = "Whether it is no longer pursued.") boolean retired,
        List<IndicatorCard> indicators,
        List<MeasureView> measures,
        GoalCard.Links links) {

    static GoalView of(Goal goal, PublicState state) {
        GoalCard card = GoalCard.of(goal, state);
        return new GoalView(
                goal.number(),
                goal.code(),
                goal.title(),
                goal.proposal(),
                goal.rationale(),
                card.owner(),
                goal.ownerNote(),
                RoadmapView.Letter.of(state.catalogue().roadmap().letter()),
                card.status(),
                card.score(),
                card.contested(),
                card.openFindings(),
                card.stale(),
                card.retired(),
                card.indicators(),
                state.catalogue().measuresOf(goal).stream()
                        .map(measure -> MeasureView.of(measure, state))
                        .toList(),
                card.links());
    }
}
