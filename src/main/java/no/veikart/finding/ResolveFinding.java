package no.veikart.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.veikart.database.Inserts;
import no.veikart.identity.Caller;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.text.Wording;

/** Ends a finding, by the auditor's organisation that raised it. */
@ApplicationScoped
public class ResolveFinding {

    private final Findings findings;
    private final FindingActs acts;
    private final Identifiers identifiers;
    private final Clock clock;

    ResolveFinding(Findings findings, FindingActs acts, Identifiers identifiers, Clock clock) {
        this.findings = findings;
        this.acts = acts;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Ends the finding, once. The same end again by the same actor changes nothing.
     *
     * @param seen whether what the caller has seen is all that there is; told only where it counts
     * @throws ProblemException 404 where there is no such finding, 403 for another organisation,
     *     409 where it ended otherwise
     */
    @Transactional
    public RaiseFinding.Done run(UUID id, Ending ending, Caller caller, Consumer<Finding> seen) {
        acts.lock(id);
        Finding finding =
                findings.stored(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (!finding.organisation().equals(caller.organisation().code())) {
            throw new ProblemException(ProblemType.WRONG_ORGANISATION);
        }
        if (finding.state() != FindingState.OPEN) {
            requireSame(finding, ending, caller);
            return new RaiseFinding.Done(id, null, true);
        }
        seen.accept(finding);
        return new RaiseFinding.Done(id, store(id, ending, caller), false);
    }

    private void requireSame(Finding finding, Ending ending, Caller caller) {
        boolean same =
                finding.state() == ending.outcome()
                        && Optional.ofNullable(finding.resolution())
                                .map(Finding.Resolution::reason)
                                .filter(ending.reason()::equals)
                                .isPresent()
                        && acts.isResolvedBy(finding.id(), caller);
        if (!same) {
            throw new ProblemException(ProblemType.FINDING_CLOSED, finding.state().code());
        }
    }

    private UUID store(UUID finding, Ending ending, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID act = identifiers.next();
        FreeTexts.Pad texts = acts.pad();
        Inserts inserts = new Inserts();
        Inserts.Rows<?> row =
                inserts.into("finding_resolution")
                        .all("finding", "uuid", finding)
                        .all("outcome", "text", ending.outcome().code())
                        .all("resolved_at", "timestamptz", now);
        FindingActs.sign(row, act, caller, ending.reason(), texts);
        Entry.Builder entry =
                FindingActs.entry(EntryType.FINDING_RESOLVED, now, caller, finding)
                        .with("outcome", ending.outcome().code());
        acts.insert(
                act,
                FindingActs.hashed(entry, "reason", ending.reason(), texts).build(),
                texts,
                inserts);
        return act;
    }

    /**
     * How a finding ends.
     *
     * @param outcome anything but open
     */
    public record Ending(FindingState outcome, Wording reason) {}
}
