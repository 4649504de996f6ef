package no.veikart.submission;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.identity.Caller;
import no.veikart.indicator.Indicator;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.observation.FigureKey;
import no.veikart.observation.Observations;
import no.veikart.observation.PublishedFigure;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;

/** Takes in what an organisation sends: whole, or not at all with every fault named. */
@ApplicationScoped
class ReceiveSubmission {

    /** Named in the ledger where nobody reviewed because the assignment says so. */
    private static final String AUTOMATIC_REVIEW = "automatic-review";

    private final Submissions submissions;
    private final Lines lines;
    private final Observations observations;
    private final AcceptFigures acceptFigures;
    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;
    private final Clock clock;

    ReceiveSubmission(
            Submissions submissions,
            Lines lines,
            Observations observations,
            AcceptFigures acceptFigures,
            FreeTexts freeTexts,
            LedgerEntries ledger,
            Identifiers identifiers,
            Clock clock) {
        this.submissions = submissions;
        this.lines = lines;
        this.observations = observations;
        this.acceptFigures = acceptFigures;
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Stores a submission; accepts it at once where all its assignments are reviewed automatically.
     *
     * @param catalogue what is public now
     * @return the stored submission
     */
    @Transactional
    Submission run(NewSubmission received, Caller caller, Catalogue catalogue) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ReportedFigure> changes = checked(received, caller, catalogue, now);
        FreeTexts.Pad texts = freeTexts.pad();
        Submission submission =
                new Submission(
                        identifiers.next(),
                        identifiers.next(),
                        Submission.Sender.of(caller),
                        scope(received.figures(), catalogue),
                        texts.id(received.note()),
                        now);
        submission.counted(changes.size(), received.figures().size() - changes.size());
        store(submission, changes, texts);
        ledger.append(submission.receivedAct(), List.of(entry(submission, received, texts, now)));
        if (isReviewedAutomatically(changes, caller, catalogue)) {
            accept(submission, caller, now);
        }
        return submission;
    }

    /** The figures that say something else than what is published. */
    private List<ReportedFigure> checked(
            NewSubmission received, Caller caller, Catalogue catalogue, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<ReportedFigure> figures = received.figures();
        Faults refusals = new Faults();
        new FigureChecks(catalogue, today, refusals)
                .checkAssignments(figures, caller.organisation().code());
        refusals.throwIfAny(ProblemType.WRONG_ORGANISATION);
        Faults faults = received.faults();
        FigureChecks checks = new FigureChecks(catalogue, today, faults);
        checks.checkEach(figures);
        checks.checkOneReviewer(figures);
        List<ReportedFigure> changes = changes(figures, faults);
        faults.throwIfAny(ProblemType.INVALID_SUBMISSION);
        return changes;
    }

    private List<ReportedFigure> changes(List<ReportedFigure> figures, Faults faults) {
        Map<FigureKey, PublishedFigure> published =
                observations.current(figures.stream().map(ReportedFigure::key).toList()).stream()
                        .collect(toMap(PublishedFigure::key, identity()));
        List<ReportedFigure> changes =
                figures.stream()
                        .filter(
                                figure ->
                                        !published.containsKey(figure.key())
                                                || !figure.isSaidBy(published.get(figure.key())))
                        .toList();
        if (changes.isEmpty() && faults.isEmpty()) {
            faults.add("/observations", "unchanged");
        }
        FigureChecks.checkReasons(changes, published, faults);
        return changes;
    }

    private static Submission.Scope scope(List<ReportedFigure> figures, Catalogue catalogue) {
        List<Indicator> indicators =
                figures.stream()
                        .map(figure -> figure.key().indicator())
                        .distinct()
                        .map(code -> catalogue.indicator(code).orElseThrow())
                        .toList();
        return new Submission.Scope(
                catalogue.ownerOf(indicators.get(0)),
                indicators.stream()
                        .map(Indicator::goal)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private void store(Submission submission, List<ReportedFigure> changes, FreeTexts.Pad texts) {
        changes.forEach(figure -> figure.writeTexts(texts));
        freeTexts.insert(texts);
        submissions.persistAndFlush(submission);
        lines.insert(submission.id(), changes, texts);
    }

    private static Entry entry(
            Submission submission, NewSubmission received, FreeTexts.Pad texts, Instant now) {
        return Entry.of(EntryType.SUBMISSION_RECEIVED, now)
                .with("organisation", submission.organisation())
                .with("channel", submission.channel())
                .with("actingParty", submission.actingParty())
                .with("submission", submission.id().toString())
                .with("reviewer", submission.reviewer())
                .with("figures", submission.figures())
                .with("unchanged", submission.unchanged())
                .with("payloadHash", received.payloadHash())
                .withHash("note", texts.write(received.note()))
                .build();
    }

    private static boolean isReviewedAutomatically(
            List<ReportedFigure> figures, Caller caller, Catalogue catalogue) {
        String organisation = caller.organisation().code();
        return figures.stream()
                .flatMap(figure -> catalogue.indicator(figure.key().indicator()).stream())
                .allMatch(indicator -> indicator.isReviewedAutomatically(organisation));
    }

    private void accept(Submission submission, Caller caller, Instant now) {
        UUID act = identifiers.next();
        submission.accept(act, Actor.of(caller), null, now);
        submissions.flush();
        acceptFigures.run(
                submission,
                new AcceptFigures.Approval(
                        act, submission.organisation(), AUTOMATIC_REVIEW, null, now));
    }
}
