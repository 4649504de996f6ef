package no.veikart.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Obligation", description = "A figure that an organisation owes.")
record ObligationView(
        @Schema(examples = "G1-APPR-SHARE") String indicator,
        Text name,
        @Schema(description = "Code of the goal, if it belongs to one.") @Nullable String goal,
        @Schema(description = "Code of the organisation that owes it.", examples = "udir")
                String organisation,
        @Schema(description = "SDMX.", examples = "2026") String period,
        @Schema(description = "The last day on which it is in time.") LocalDate due,
        @Schema(
                        description =
                                "The last day of grace; from the next one on its lack makes the status"
                                        + " stale.")
                LocalDate graceEnds,
        @Schema(
                        description =
                                "upcoming: the period is not over; due: it is; overdue: so is the due"
                                        + " day; fulfilled: a figure was submitted.",
                        enumeration = {"upcoming", "due", "overdue", "fulfilled"})
                String state,
        @Schema(description = "Whether it is overdue beyond its grace.") boolean beyondGrace,
        @Schema(description = "The first submission that has a figure for it.")
                @Nullable UUID submission,
        @Nullable Instant fulfilledAt,
        @Schema(
                        description =
                                "Days from the due day to the fulfilment; negative where it came before.",
                        examples = "-12")
                @Nullable Long daysLate) {

    static ObligationView of(Obligation obligation) {
        Obligation.Fulfilment fulfilment = obligation.fulfilment();
        return new ObligationView(
                obligation.indicator().code(),
                obligation.indicator().name(),
                obligation.indicator().goal(),
                obligation.reporter().organisation(),
                obligation.period().toString(),
                obligation.due(),
                obligation.graceEnds(),
                obligation.state().code(),
                obligation.isOverdueBeyondGrace(),
                fulfilment == null ? null : fulfilment.submission(),
                fulfilment == null ? null : fulfilment.at(),
                obligation.daysLate());
    }
}
