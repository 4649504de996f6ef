package no.veikart.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import no.veikart.indicator.Indicator;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubmissionTemplate", description = "What an organisation has to report.")
record TemplateView(
        @Schema(description = "What it is, in the order of the submission's rows.") List<Due> due,
        Body submission) {

    static TemplateView of(List<TemplateRow> rows) {
        return new TemplateView(
                rows.stream()
                        .collect(
                                groupingBy(
                                        row -> row.key().indicator() + " " + row.key().period(),
                                        LinkedHashMap::new,
                                        toList()))
                        .values()
                        .stream()
                        .map(Due::of)
                        .toList(),
                new Body(rows.stream().map(Row::of).toList()));
    }

    @Schema(
            name = "TemplateIndicator",
            description = "An indicator whose figures are to be reported.")
    record Due(
            @Schema(examples = "G1-APPR-SHARE") String indicator,
            Text name,
            Text unit,
            @Schema(description = "SDMX.", examples = "2026") String period,
            @Schema(description = "The last day on which it is in time.") LocalDate due,
            List<PublishedNow> published) {

        private static Due of(List<TemplateRow> rows) {
            TemplateRow first = rows.get(0);
            Indicator indicator = first.indicator();
            Period period = first.key().period();
            return new Due(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit().label(),
                    period.toString(),
                    first.due(),
                    rows.stream().flatMap(row -> PublishedNow.of(row).stream()).toList());
        }
    }

    @Schema(name = "TemplatePublished", description = "A value that is public already.")
    record PublishedNow(@Schema(examples = "0") String region, @Nullable BigDecimal value) {

        private static List<PublishedNow> of(TemplateRow row) {
            return row.published() == null
                    ? List.of()
                    : List.of(new PublishedNow(row.key().region(), row.published().value()));
        }
    }

    @Schema(
            name = "TemplateBody",
            description =
                    "The body of POST /v1/submissions, once each row has its value; leave out rows"
                            + " without one.")
    record Body(List<Row> observations) {}

    @Schema(name = "TemplateRow", description = "A figure to be filled in.")
    record Row(
            @Schema(examples = "G1-APPR-SHARE") String indicator,
            @Schema(examples = "0") String region,
            @Schema(examples = "2026") String period) {

        private static Row of(TemplateRow row) {
            return new Row(
                    row.key().indicator(), row.key().region(), row.key().period().toString());
        }
    }
}
