package no.veikart.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.veikart.catalogue.Source;
import no.veikart.indicator.Indicator;
import no.veikart.observation.Approval;
import no.veikart.observation.PublishedFigure;
import no.veikart.region.Region;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from, and what its entry in the ledger must say.
 *
 * @param approved who let it become public, and when; null where nobody is recorded
 * @param quality status and precision, in words
 * @param exact the value as the ledger has it; null where it is missing
 * @param earlier the revisions before it
 */
public record Origin(
        String place,
        String title,
        String reported,
        @Nullable String approved,
        String submission,
        String published,
        String quality,
        @Nullable String comment,
        @Nullable String reason,
        @Nullable String sourceTitle,
        @Nullable String sourceUrl,
        @Nullable String licence,
        String indicator,
        String region,
        String period,
        @Nullable String exact,
        long ledgerIndex,
        List<String> earlier,
        String revisions) {

    static Origin of(
            PublishedFigure figure,
            List<PublishedFigure> earlier,
            Indicator indicator,
            @Nullable Approval approval,
            Setting setting) {
        Words words = setting.words();
        Optional<Source> source =
                Optional.ofNullable(figure.source()).flatMap(setting.catalogue()::source);
        BigDecimal value = figure.value();
        return new Origin(
                "entry-" + figure.ledgerIndex(),
                title(figure, indicator, setting),
                GoalCard.organisation(figure.organisation(), setting),
                approval == null ? null : approved(figure, approval, setting),
                figure.submission().toString(),
                words.instant(figure.publishedAt()),
                words.label("observation", figure.status().code())
                        + ", "
                        + words.label("precision", figure.precision().code()),
                figure.comment(),
                reason(figure, words),
                source.map(one -> one.publisher() + ": " + words.of(one.title()))
                        .orElse(figure.source()),
                source.map(Source::url).orElse(null),
                source.map(one -> licence(one, words)).orElse(null),
                indicator.code(),
                figure.key().region(),
                figure.key().period().toString(),
                value == null ? null : value.toPlainString(),
                figure.ledgerIndex(),
                earlier.stream().map(one -> earlier(one, indicator, words)).toList(),
                setting.links()
                        .data(
                                "/v1/indicators/"
                                        + indicator.code()
                                        + "/observations/"
                                        + figure.key().region()
                                        + "/"
                                        + figure.key().period()
                                        + "/revisions"));
    }

    private static String title(PublishedFigure figure, Indicator indicator, Setting setting) {
        String period = setting.words().period(figure.key().period());
        boolean national = figure.key().region().equals(Region.WHOLE_COUNTRY);
        return setting.words()
                .get(
                        "provenance.figure",
                        national ? period : FigureRow.region(figure, setting) + " " + period,
                        FigureRow.value(figure, indicator, setting.words()));
    }

    static String licence(Source source, Words words) {
        return source.licence().equals("not-stated")
                ? words.get("licence.not-stated")
                : source.licence();
    }

    private static String approved(PublishedFigure figure, Approval approval, Setting setting) {
        boolean own = approval.organisation().equals(figure.organisation());
        return setting.words()
                .get(
                        own ? "provenance.approved.own" : "provenance.approved.by",
                        GoalCard.organisation(approval.organisation(), setting),
                        setting.words().instant(approval.decidedAt()));
    }

    private static @Nullable String reason(PublishedFigure figure, Words words) {
        return figure.reasonCode() == null
                ? null
                : words.label("revision", figure.reasonCode()) + ": " + figure.reason();
    }

    private static String earlier(PublishedFigure figure, Indicator indicator, Words words) {
        return words.get(
                "provenance.earlier.one",
                FigureRow.value(figure, indicator, words),
                words.instant(figure.publishedAt()),
                figure.supersededAt() == null ? "" : words.instant(figure.supersededAt()),
                words.get("figure.entry.link", figure.ledgerIndex()));
    }
}
