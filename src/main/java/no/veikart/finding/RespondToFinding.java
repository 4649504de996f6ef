package no.veikart.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.veikart.database.Inserts;
import no.veikart.idempotency.IdempotencyKeys;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.identity.Role;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.text.Wording;

/** Takes what those concerned, and the auditor, have to say about a finding. */
@ApplicationScoped
public class RespondToFinding {

    private final Findings findings;
    private final FindingActs acts;
    private final IdempotencyKeys keys;
    private final Identifiers identifiers;
    private final FindingConfig config;
    private final Clock clock;

    RespondToFinding(
            Findings findings,
            FindingActs acts,
            IdempotencyKeys keys,
            Identifiers identifiers,
            FindingConfig config,
            Clock clock) {
        this.findings = findings;
        this.acts = acts;
        this.keys = keys;
        this.identifiers = identifiers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores the response and hands it to the publisher.
     *
     * @throws ProblemException 404 where there is no such finding, 403 for an organisation that it
     *     does not concern, 409 where it is closed or has as many responses as it takes
     */
    @Transactional
    public RaiseFinding.Done run(
            UUID id, Wording text, Caller caller, Optional<IdempotentRequest> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        acts.lock(id);
        Finding finding =
                findings.stored(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Respondent as = respondent(finding, caller);
        Optional<UUID> earlier = request.flatMap(one -> keys.earlierEffectOf(one, now));
        if (earlier.isPresent()) {
            return new RaiseFinding.Done(id, null, true);
        }
        requireRoom(finding);
        Inserts inserts = new Inserts();
        request.ifPresent(one -> keys.store(one, id, now, inserts));
        return new RaiseFinding.Done(id, store(id, as, text, caller, now, inserts), false);
    }

    private static Respondent respondent(Finding finding, Caller caller) {
        String organisation = caller.organisation().code();
        Finding.Concerned concerned = finding.concerned();
        if (caller.has(Role.REPORTER) && concerned.reporters().contains(organisation)) {
            return Respondent.REPORTER;
        }
        if (caller.has(Role.REVIEWER) && concerned.owner().equals(organisation)) {
            return Respondent.OWNER;
        }
        if (caller.has(Role.AUDITOR) && finding.organisation().equals(organisation)) {
            return Respondent.AUDITOR;
        }
        throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }

    private void requireRoom(Finding finding) {
        if (finding.state() != FindingState.OPEN) {
            throw new ProblemException(ProblemType.FINDING_CLOSED, finding.state().code());
        }
        if (finding.responses().size() >= config.responses()) {
            throw new ProblemException(ProblemType.TOO_MANY_RESPONSES, config.responses());
        }
    }

    private UUID store(
            UUID finding,
            Respondent as,
            Wording text,
            Caller caller,
            Instant now,
            Inserts inserts) {
        UUID act = identifiers.next();
        UUID response = identifiers.next();
        FreeTexts.Pad texts = acts.pad();
        Inserts.Rows<?> row =
                inserts.into("finding_response")
                        .all("id", "uuid", response)
                        .all("finding", "uuid", finding)
                        .all("respondent", "text", as.code())
                        .all("responded_at", "timestamptz", now);
        FindingActs.sign(row, act, caller, text, texts);
        Entry.Builder entry =
                FindingActs.entry(EntryType.FINDING_RESPONDED, now, caller, finding)
                        .with("response", response.toString())
                        .with("as", as.code());
        acts.insert(act, FindingActs.hashed(entry, "text", text, texts).build(), texts, inserts);
        return act;
    }
}
