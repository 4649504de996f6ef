package no.veikart.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.veikart.catalogue.Catalogue;
import no.veikart.finding.Finding;
import no.veikart.finding.FindingFilter;
import no.veikart.finding.FindingResponse;
import no.veikart.finding.FindingState;
import no.veikart.finding.FindingSubject;
import no.veikart.finding.Findings;
import no.veikart.finding.Publication;
import no.veikart.ledger.LedgerLinks;
import no.veikart.observation.FigureKey;
import no.veikart.region.Region;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * An auditor's finding with its exchange.
 *
 * @param about what it questions
 * @param open whether what it questions is contested
 * @param due until when those concerned can reply; null where it has ended
 * @param exchange what was said, in its order, the end included
 */
public record FindingCard(
        String about,
        String kind,
        String state,
        boolean open,
        @Nullable String due,
        List<Turn> exchange,
        String data) {

    private static final int SHOWN = 20;

    /**
     * What one of them said.
     *
     * @param entry where its entry in the ledger is read; empty where it is not public yet
     */
    public record Turn(
            String who, String when, String instant, Quote quote, String entryText, String entry) {}

    /** The newest. */
    static List<FindingCard> of(FindingFilter.Under under, Findings findings, Setting setting) {
        return findings
                .findWhole(FindingFilter.of(under), setting.state().batch().publishedAt(), SHOWN)
                .stream()
                .map(finding -> of(finding, setting))
                .toList();
    }

    private static FindingCard of(Finding finding, Setting setting) {
        Words words = setting.words();
        boolean open = finding.state() == FindingState.OPEN;
        return new FindingCard(
                about(finding.subject(), setting),
                words.label("finding.kind", finding.kind().code()),
                words.label("finding.state", finding.state().code()),
                open,
                open ? due(finding, setting) : null,
                exchange(finding, setting),
                setting.links().data("/v1/findings/" + finding.id()));
    }

    private static String due(Finding finding, Setting setting) {
        boolean overdue = finding.isOverdue(setting.state().evidence().day());
        return setting.words()
                .get(
                        overdue ? "finding.overdue" : "finding.due",
                        setting.words().day(finding.due()));
    }

    private static List<Turn> exchange(Finding finding, Setting setting) {
        Words words = setting.words();
        List<Turn> turns = new ArrayList<>();
        String auditor = GoalCard.organisation(finding.organisation(), setting);
        turns.add(
                turn(
                        words.get("finding.raised-by", auditor),
                        finding.raisedAt(),
                        Quote.of(finding.text(), words),
                        finding.publication(),
                        words));
        for (FindingResponse response : finding.responses()) {
            turns.add(
                    turn(
                            words.get(
                                    "finding.as." + response.as().code(),
                                    GoalCard.organisation(response.organisation(), setting)),
                            response.respondedAt(),
                            Quote.of(response.text(), words),
                            response.publication(),
                            words));
        }
        Finding.Resolution end = finding.resolution();
        if (end != null) {
            turns.add(
                    turn(
                            words.get("finding.ended." + end.outcome().code(), auditor),
                            end.resolvedAt(),
                            Quote.of(end.reason(), words),
                            end.publication(),
                            words));
        }
        return turns;
    }

    private static Turn turn(
            String who, Instant at, Quote quote, @Nullable Publication publication, Words words) {
        return new Turn(
                who,
                words.instant(at),
                at.toString(),
                quote,
                publication == null
                        ? ""
                        : words.get("figure.entry.link", publication.ledgerIndex()),
                publication == null ? "" : LedgerLinks.entry(publication.ledgerIndex()));
    }

    private static String about(FindingSubject subject, Setting setting) {
        Words words = setting.words();
        Catalogue catalogue = setting.catalogue();
        return switch (subject.type()) {
            case GOAL ->
                    catalogue
                            .goal(subject.key())
                            .map(goal -> words.of(goal.title()))
                            .orElse(subject.key());
            case INDICATOR -> indicator(subject.key(), setting);
            case OBSERVATION ->
                    subject.figure().map(figure -> figure(figure, setting)).orElse(subject.key());
            case MEASURE ->
                    catalogue
                            .measure(subject.key())
                            .map(measure -> words.of(measure.title()))
                            .orElse(subject.key());
            case SUBMISSION -> words.get("finding.submission", subject.key());
        };
    }

    private static String indicator(String code, Setting setting) {
        return setting.catalogue()
                .indicator(code)
                .map(indicator -> setting.words().of(indicator.name()))
                .orElse(code);
    }

    private static String figure(FigureKey figure, Setting setting) {
        String period = setting.words().period(figure.period());
        String place =
                figure.region().equals(Region.WHOLE_COUNTRY)
                        ? period
                        : FigureRow.region(figure.region(), setting) + ", " + period;
        return setting.words().get("finding.figure", indicator(figure.indicator(), setting), place);
    }
}
