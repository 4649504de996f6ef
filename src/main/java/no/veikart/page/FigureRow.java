package no.veikart.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.veikart.assessment.Precision;
import no.veikart.catalogue.Source;
import no.veikart.indicator.Indicator;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.PublishedFigure;
import no.veikart.wording.Words;

/**
 * A figure of a table.
 *
 * @param place the anchor of its provenance on the page
 */
public record FigureRow(
        String region,
        String period,
        String value,
        List<String> notes,
        String source,
        String organisation,
        String published,
        String entry,
        String place) {

    static FigureRow of(PublishedFigure figure, Indicator indicator, Setting setting) {
        Words words = setting.words();
        return new FigureRow(
                region(figure, setting),
                words.period(figure.key().period()),
                value(figure, indicator, words),
                notes(figure, words),
                source(figure, setting),
                GoalCard.organisation(figure.organisation(), setting),
                words.day(figure.publishedAt().atZone(PageQuery.NORWAY).toLocalDate()),
                words.get("figure.entry.link", figure.ledgerIndex()),
                "entry-" + figure.ledgerIndex());
    }

    private static String source(PublishedFigure figure, Setting setting) {
        String source = Objects.requireNonNullElse(figure.source(), "–");
        return setting.catalogue().source(source).map(Source::publisher).orElse(source);
    }

    static String region(PublishedFigure figure, Setting setting) {
        return setting.catalogue()
                .region(figure.key().region())
                .map(region -> setting.words().of(region.name()))
                .orElse(figure.key().region());
    }

    static String value(PublishedFigure figure, Indicator indicator, Words words) {
        BigDecimal value = figure.value();
        return value == null
                ? words.get("figure.missing")
                : words.number(value, indicator.decimals());
    }

    /** What sets the figure apart from a plain one. */
    static List<String> notes(PublishedFigure figure, Words words) {
        List<String> notes = new ArrayList<>();
        if (figure.status() != ObsStatus.NORMAL) {
            notes.add(words.label("observation", figure.status().code()));
        }
        if (figure.precision() != Precision.EXACT) {
            notes.add(words.label("precision", figure.precision().code()));
        }
        if (figure.revision() > 1) {
            notes.add(words.get("figure.revision", figure.revision()));
        }
        return notes;
    }
}
