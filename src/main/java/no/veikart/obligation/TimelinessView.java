package no.veikart.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Timeliness",
        description =
                "How punctually organisations report, and how swiftly owners of goals decide.")
record TimelinessView(List<Reporting> reporting, List<Deciding> deciding) {

    static TimelinessView of(List<Obligation> obligations, List<DecisionTimes.Waiting> decisions) {
        return new TimelinessView(
                obligations.stream()
                        .collect(
                                groupingBy(
                                        one -> one.reporter().organisation(),
                                        TreeMap::new,
                                        toList()))
                        .entrySet()
                        .stream()
                        .map(of -> Reporting.of(of.getKey(), of.getValue()))
                        .toList(),
                decisions.stream().map(Deciding::of).toList());
    }

    @Schema(name = "ReportingTimeliness", description = "How punctually an organisation reports.")
    record Reporting(
            @Schema(description = "Code of the organisation.", examples = "udir")
                    String organisation,
            @Schema(description = "Figures that were submitted by their due day.") long onTime,
            @Schema(description = "Figures that were submitted after it.") long late,
            @Schema(description = "Figures whose due day is over and that were not submitted.")
                    long overdue,
            @Schema(description = "Of those, how many are beyond their grace.") long beyondGrace,
            @Schema(
                            description =
                                    "Median of the days from due day to submission, negative before it;"
                                            + " left out where nothing was submitted.",
                            examples = "-12")
                    @Nullable BigDecimal medianDaysLate) {

        private static Reporting of(String organisation, List<Obligation> owed) {
            List<Long> days =
                    owed.stream()
                            .map(Obligation::daysLate)
                            .filter(Objects::nonNull)
                            .sorted()
                            .toList();
            return new Reporting(
                    organisation,
                    days.stream().filter(late -> late <= 0).count(),
                    days.stream().filter(late -> late > 0).count(),
                    owed.stream().filter(one -> one.state() == ObligationState.OVERDUE).count(),
                    owed.stream().filter(Obligation::isOverdueBeyondGrace).count(),
                    median(days));
        }

        private static @Nullable BigDecimal median(List<Long> sorted) {
            if (sorted.isEmpty()) {
                return null;
            }
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? BigDecimal.valueOf(sorted.get(middle))
                    : BigDecimal.valueOf(sorted.get(middle - 1) + sorted.get(middle))
                            .divide(BigDecimal.valueOf(2));
        }
    }

    @Schema(
            name = "DecisionTimeliness",
            description = "How swiftly an owner of goals decides on submissions.")
    record Deciding(
            @Schema(description = "Code of the organisation.", examples = "kd") String organisation,
            @Schema(description = "Submissions that wait for a decision now.") int waiting,
            @Schema(description = "When the one that waits longest was received.")
                    @Nullable Instant waitingSince,
            @Schema(description = "Submissions that it has decided on.") int decided,
            @Schema(
                            description = "Median of the hours from arrival to decision.",
                            examples = "26.5")
                    @Nullable BigDecimal medianHours) {

        private static Deciding of(DecisionTimes.Waiting decisions) {
            Double hours = decisions.medianHours();
            return new Deciding(
                    decisions.organisation(),
                    decisions.waiting(),
                    decisions.oldest(),
                    decisions.decided(),
                    hours == null
                            ? null
                            : BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP));
        }
    }
}
