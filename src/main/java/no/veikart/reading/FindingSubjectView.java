package no.veikart.reading;

import java.util.Locale;
import java.util.UUID;
import no.veikart.finding.FindingSubject;
import no.veikart.observation.FigureKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FindingSubject", description = "What a finding is about.")
record FindingSubjectView(
        @Schema(enumeration = {"goal", "indicator", "observation", "submission", "measure"})
                String type,
        @Schema(description = "Code of a goal, indicator or measure.", examples = "skills")
                @Nullable String code,
        @Schema(description = "Of a figure: code of its indicator.", examples = "G4-RD-GDP")
                @Nullable String indicator,
        @Schema(description = "Of a figure: code of its region.", examples = "0")
                @Nullable String region,
        @Schema(description = "Of a figure: its SDMX time period.", examples = "2024")
                @Nullable String period,
        @Schema(description = "Of a figure: the revision that was current.", examples = "1")
                @Nullable Integer revision,
        @Schema(description = "Identifier of a submission.") @Nullable UUID id,
        @Schema(description = "Where it is read.", examples = "/v1/goals/skills") String link) {

    static FindingSubjectView of(FindingSubject subject, @Nullable Integer revision) {
        return switch (subject.type()) {
            case GOAL -> coded(subject, "/v1/goals/");
            case INDICATOR -> coded(subject, "/v1/indicators/");
            case MEASURE -> coded(subject, "/v1/measures/");
            case SUBMISSION ->
                    new FindingSubjectView(
                            subject.type().code(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            UUID.fromString(subject.key()),
                            "/v1/submissions/" + subject.key() + "/provenance");
            case OBSERVATION -> figure(subject, subject.figure().orElseThrow(), revision);
        };
    }

    private static FindingSubjectView coded(FindingSubject subject, String path) {
        return new FindingSubjectView(
                subject.type().code(),
                subject.key(),
                null,
                null,
                null,
                null,
                null,
                path + subject.key());
    }

    private static FindingSubjectView figure(
            FindingSubject subject, FigureKey key, @Nullable Integer revision) {
        return new FindingSubjectView(
                subject.type().code(),
                null,
                key.indicator(),
                key.region(),
                key.period().toString(),
                revision,
                null,
                String.format(
                        Locale.ROOT,
                        "/v1/indicators/%s/observations/%s/%s/revisions",
                        key.indicator(),
                        key.region(),
                        key.period()));
    }
}
