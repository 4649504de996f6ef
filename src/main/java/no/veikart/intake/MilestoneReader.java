package no.veikart.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.veikart.json.JsonFields;
import no.veikart.measure.MilestoneKey;
import no.veikart.measure.MilestoneState;
import org.jspecify.annotations.Nullable;

/** Reads one reported milestone. */
final class MilestoneReader {

    private static final int LONGEST_NAME = 130;

    private static final List<String> STATES =
            Arrays.stream(MilestoneState.values()).map(MilestoneState::code).toList();

    private MilestoneReader() {}

    /** Null where it names no milestone or no state. */
    static @Nullable ReportedMilestone read(JsonFields row, int position) {
        MilestoneKey key =
                row.requiredParsed("milestone", LONGEST_NAME, MilestoneKey::parse, "bad-milestone");
        MilestoneState state = row.requiredCode("state", MilestoneState::of, STATES);
        LocalDate date = row.date("date");
        String comment = row.text("comment", SubmissionReader.LONGEST_TEXT);
        row.noOthers();
        return key == null || state == null
                ? null
                : new ReportedMilestone(position, key, state, date, comment);
    }
}
