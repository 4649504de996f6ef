package no.veikart.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.veikart.assessment.GoalAssessment;
import no.veikart.goal.Goal;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A goal at a glance.")
record GoalCard(
        @Schema(description = "The letter's own numbering, 1 to 5.") int number,
        @Schema(examples = "regional-research") String code,
        Text title,
        OrganisationRef owner,
        @Schema(
                        enumeration = {
                            "achieved",
                            "on-track",
                            "acceleration-needed",
                            "limited-progress",
                            "deteriorating",
                            "not-assessable"
                        })
                String status,
        @Schema(description = "Why it is not assessable; left out where it is.")
                @Nullable String reason,
        @Schema(description = "Weighted mean of the indicators' scores, from -5 to 5.")
                @Nullable BigDecimal score,
        @Schema(description = "Share of the weight that could be assessed, from 0 to 1.")
                BigDecimal coverage,
        boolean contested,
        @Schema(description = "Whether an indicator of it is stale.") boolean stale,
        boolean provisional,
        @Nullable Boolean robust,
        @Schema(description = "Whether it is no longer pursued.") boolean retired,
        @Schema(description = "How many measures stand in each state; without those retired.")
                Map<String, Long> measures,
        int openFindings,
        List<IndicatorCard> indicators,
        Links links) {

    static GoalCard of(Goal goal, PublicState state) {
        GoalAssessment assessment = state.statuses().goal(goal.code());
        return new GoalCard(
                goal.number(),
                goal.code(),
                goal.title(),
                OrganisationRef.of(goal.owner(), state.catalogue()),
                assessment.status().code(),
                assessment.reason() == null ? null : assessment.reason().code(),
                assessment.score(),
                assessment.coverage(),
                false,
                state.statuses().isStale(goal.code()),
                assessment.provisional(),
                assessment.robust(),
                goal.retired(),
                state.catalogue().measuresOf(goal).stream()
                        .filter(measure -> !measure.retired())
                        .collect(
                                groupingBy(
                                        measure -> state.progressOf(measure).state().code(),
                                        TreeMap::new,
                                        counting())),
                0,
                state.catalogue().indicatorsOf(goal).stream()
                        .map(
                                indicator ->
                                        IndicatorCard.of(
                                                state.statuses().indicator(indicator.code()),
                                                state))
                        .toList(),
                Links.of(goal.code()));
    }

    @Schema(name = "GoalLinks", description = "Where to go on from a goal.")
    record Links(
            String self,
            String status,
            String history,
            String indicators,
            @Schema(description = "Its status as a picture, to embed.") String badge,
            @Schema(description = "The same for people.") String page) {

        static Links of(String code) {
            String self = "/v1/goals/" + code;
            return new Links(
                    self,
                    self + "/status",
                    self + "/status/history",
                    "/v1/indicators?goal=" + code,
                    "/v1/badges/" + code + ".svg",
                    "/goals/" + code);
        }
    }
}
