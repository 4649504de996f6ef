package no.veikart.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionTimes", description = "How long submissions wait for decisions.")
record DecisionTimesView(
        @Schema(description = "The instant that the waiting is counted to.") Instant asOf,
        @Schema(description = "Per organisation that owns goals.") List<TimesView> owners,
        @Schema(description = "Per goal.") List<TimesView> goals) {

    static DecisionTimesView of(
            Instant now, List<WaitingTimes.Times> owners, List<WaitingTimes.Times> goals) {
        return new DecisionTimesView(
                now,
                owners.stream().map(TimesView::of).toList(),
                goals.stream().map(TimesView::of).toList());
    }

    @Schema(name = "WaitingTimes", description = "Of one owner's decisions, or one goal's.")
    record TimesView(
            @Schema(description = "Code of the organisation or goal.", examples = "kd") String code,
            @Schema(description = "Submissions that wait for a decision now.") int waiting,
            @Schema(description = "When the one that waits longest was received.")
                    @Nullable Instant waitingSince,
            @Schema(description = "How long those have waited already that wait now.")
                    @Nullable DaysView waitingDays,
            @Schema(description = "Submissions that were published, or are about to be.")
                    int published,
            @Schema(description = "Submissions that were returned.") int returned,
            @Schema(description = "Submissions that were withdrawn before a decision.")
                    int withdrawn,
            @Schema(description = "From arrival to decision, of those that were decided on.")
                    @Nullable DaysView decidedDays) {

        private static TimesView of(WaitingTimes.Times times) {
            return new TimesView(
                    times.of(),
                    times.waiting(),
                    times.oldest(),
                    DaysView.ofNullable(times.waitingDays()),
                    times.published(),
                    times.returned(),
                    times.withdrawn(),
                    DaysView.ofNullable(times.decidedDays()));
        }
    }

    @Schema(name = "Days", description = "In days, with one decimal.")
    record DaysView(
            @Schema(examples = "3.5") BigDecimal median,
            @Schema(description = "Nine of ten took no longer.", examples = "12.0")
                    BigDecimal ninetiethPercentile) {

        private static @Nullable DaysView ofNullable(WaitingTimes.@Nullable Percentiles days) {
            return days == null
                    ? null
                    : new DaysView(rounded(days.median()), rounded(days.ninetieth()));
        }

        private static BigDecimal rounded(double days) {
            return BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
