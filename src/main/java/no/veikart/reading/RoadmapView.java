package no.veikart.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.veikart.catalogue.Roadmap;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Roadmap", description = "Everything that a dashboard's first screen needs.")
record RoadmapView(
        Text title,
        Text summary,
        Letter source,
        @Schema(description = "When this state became public; ask for asOf=… to see it again.")
                Instant asOf,
        @Schema(description = "How many entries the ledger had then.") long treeSize,
        @Schema(description = "How many goals have each status; without those retired.")
                Map<String, Long> statusCounts,
        List<GoalCard> goals,
        @Schema(description = "Indicators that belong to the roadmap as a whole, not to a goal.")
                List<IndicatorCard> context,
        Links links) {

    static RoadmapView of(PublicState state) {
        Roadmap roadmap = state.catalogue().roadmap();
        List<GoalCard> goals =
                state.catalogue().goals().stream().map(goal -> GoalCard.of(goal, state)).toList();
        return new RoadmapView(
                roadmap.title(),
                roadmap.summary(),
                Letter.of(roadmap.letter()),
                state.batch().publishedAt(),
                state.batch().treeSize(),
                goals.stream()
                        .filter(goal -> !goal.retired())
                        .collect(groupingBy(GoalCard::status, TreeMap::new, counting())),
                goals,
                state.statuses().indicators().values().stream()
                        .filter(status -> status.indicator().goal() == null)
                        .map(status -> IndicatorCard.of(status, state))
                        .toList(),
                Links.HERE);
    }

    @Schema(name = "RoadmapLinks", description = "Where to go on from the roadmap.")
    record Links(
            String self,
            String goals,
            String indicators,
            String measures,
            @Schema(description = "The same for people.") String page) {

        private static final Links HERE =
                new Links("/v1/roadmap", "/v1/goals", "/v1/indicators", "/v1/measures", "/");
    }

    @Schema(description = "The letter whose five proposals are the goals.")
    record Letter(String title, List<String> authors, String addressee, Text note) {

        static Letter of(Roadmap.Letter letter) {
            return new Letter(letter.title(), letter.authors(), letter.addressee(), letter.note());
        }
    }
}
