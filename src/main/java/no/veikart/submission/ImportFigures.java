package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.CatalogueDocument.ShippedFigure;
import no.veikart.catalogue.ImportCatalogue;
import no.veikart.database.Inserts;
import no.veikart.intake.ReportedFigure;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ObsStatus;
import no.veikart.problem.Faults;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes in the figures that the catalogue ships, as a submission of the tracker itself: their
 * sources published them long ago, and the tracker cites them.
 */
@ApplicationScoped
public class ImportFigures {

    private final Submissions submissions;
    private final AcceptSubmission acceptSubmission;
    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;
    private final Jdbi jdbi;

    ImportFigures(
            Submissions submissions,
            AcceptSubmission acceptSubmission,
            FreeTexts freeTexts,
            LedgerEntries ledger,
            Identifiers identifiers,
            Jdbi jdbi) {
        this.submissions = submissions;
        this.acceptSubmission = acceptSubmission;
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.jdbi = jdbi;
    }

    /**
     * Stores and accepts the figures in the caller's transaction.
     *
     * @param act the act that they become public with
     * @throws IllegalArgumentException if a figure is none that its indicator can have, or names a
     *     source that is not in the document
     */
    public void run(CatalogueDocument document, UUID act, Instant now) {
        List<ReportedFigure> figures = figures(document.observations());
        check(figures, document.catalogue(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        Actor tracker = new Actor(ImportCatalogue.TRACKER, ImportCatalogue.CHANNEL, null);
        Submission submission =
                new Submission(
                        identifiers.next(),
                        act,
                        new Submission.Sender(tracker, ImportCatalogue.CHANNEL, null),
                        new Submission.Scope(ImportCatalogue.TRACKER, List.of()),
                        now);
        submission.counted(figures.size(), 0, 0);
        FreeTexts.Pad texts = freeTexts.pad();
        figures.forEach(figure -> figure.writeTexts(texts));
        Inserts inserts = new Inserts();
        Submissions.add(submission, inserts);
        texts.addTo(inserts);
        Lines.add(
                submission.id(),
                figures.stream().map(figure -> new CheckedFigure(figure, null, null)).toList(),
                texts,
                inserts);
        ledger.append(act, List.of(received(submission, now)), inserts);
        inserts.run(jdbi);
        Submission stored = submissions.findById(submission.id());
        stored.accept(act, tracker, null, now);
        submissions.flush();
        acceptSubmission.run(
                stored,
                new AcceptSubmission.Approval(
                        act, ImportCatalogue.TRACKER, ImportCatalogue.CHANNEL, null, now));
    }

    static void check(List<ReportedFigure> figures, Catalogue catalogue, LocalDate today) {
        Faults faults = new Faults();
        new FigureChecks(catalogue, today, faults).checkEach(figures);
        for (ReportedFigure figure : figures) {
            String source = Objects.requireNonNullElse(figure.source(), "");
            if (catalogue.source(source).isEmpty()) {
                faults.add(figure.key() + " source", "unknown-source", source);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the shipped figures have faults: " + faults);
        }
    }

    static List<ReportedFigure> figures(Map<String, List<ShippedFigure>> shipped) {
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
