package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.veikart.catalogue.CatalogueDocument.ShippedFigure;
import no.veikart.catalogue.ImportCatalogue;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ObsStatus;

/**
 * Takes in the figures that the catalogue ships, as a submission of the tracker itself: their
 * sources published them long ago, and the tracker cites them.
 */
@ApplicationScoped
public class ImportFigures {

    private final Submissions submissions;
    private final Lines lines;
    private final AcceptFigures acceptFigures;
    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;

    ImportFigures(
            Submissions submissions,
            Lines lines,
            AcceptFigures acceptFigures,
            FreeTexts freeTexts,
            LedgerEntries ledger,
            Identifiers identifiers) {
        this.submissions = submissions;
        this.lines = lines;
        this.acceptFigures = acceptFigures;
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.identifiers = identifiers;
    }

    /**
     * Stores and accepts the figures in the caller's transaction.
     *
     * @param shipped by code of the indicator
     * @param act the act that they become public with
     */
    public void run(Map<String, List<ShippedFigure>> shipped, UUID act, Instant now) {
        List<ReportedFigure> figures = figures(shipped);
        Actor tracker = new Actor(ImportCatalogue.TRACKER, ImportCatalogue.CHANNEL, null);
        Submission submission =
                new Submission(
                        identifiers.next(),
                        act,
                        new Submission.Sender(tracker, ImportCatalogue.CHANNEL, null),
                        new Submission.Scope(ImportCatalogue.TRACKER, List.of()),
                        null,
                        now);
        submission.counted(figures.size(), 0);
        submission.accept(act, tracker, null, now);
        FreeTexts.Pad texts = freeTexts.pad();
        figures.forEach(figure -> figure.writeTexts(texts));
        freeTexts.insert(texts);
        submissions.persistAndFlush(submission);
        lines.insert(submission.id(), figures, texts);
        ledger.append(act, List.of(received(submission, now)));
        acceptFigures.run(
                submission,
                new AcceptFigures.Approval(
                        act, ImportCatalogue.TRACKER, ImportCatalogue.CHANNEL, null, now));
    }

    private static List<ReportedFigure> figures(Map<String, List<ShippedFigure>> shipped) {
        List<ReportedFigure> figures = new ArrayList<>();
        shipped.forEach(
                (indicator, series) ->
                        series.forEach(
                                figure -> figures.add(figure(figures.size(), indicator, figure))));
        return figures;
    }

    private static ReportedFigure figure(int position, String indicator, ShippedFigure figure) {
        return new ReportedFigure(
                position,
                new FigureKey(indicator, figure.region(), figure.period()),
                figure.value(),
                ObsStatus.of(figure.status()),
                figure.precision(),
                figure.comment(),
                figure.source(),
                null,
                null,
                false);
    }

    private static Entry received(Submission submission, Instant now) {
        return Entry.of(EntryType.SUBMISSION_RECEIVED, now)
                .with("organisation", submission.organisation())
                .with("channel", submission.channel())
                .with("submission", submission.id().toString())
                .with("reviewer", submission.reviewer())
                .with("figures", submission.figures())
                .with("unchanged", submission.unchanged())
                .build();
    }
}
