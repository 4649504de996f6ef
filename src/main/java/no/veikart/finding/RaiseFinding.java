package no.veikart.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.database.Inserts;
import no.veikart.idempotency.IdempotencyKeys;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Raises an auditor's finding. */
@ApplicationScoped
public class RaiseFinding {

    private final SubjectScopes scopes;
    private final FindingActs acts;
    private final IdempotencyKeys keys;
    private final Identifiers identifiers;
    private final FindingConfig config;
    private final Clock clock;

    RaiseFinding(
            SubjectScopes scopes,
            FindingActs acts,
            IdempotencyKeys keys,
            Identifiers identifiers,
            FindingConfig config,
            Clock clock) {
        this.scopes = scopes;
        this.acts = acts;
        this.keys = keys;
        this.identifiers = identifiers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores the finding and hands it to the publisher. A request that was already carried out is
     * not carried out again.
     *
     * @param catalogue what is public now
     * @param request how the client names the request; empty where it does not
     * @throws ProblemException if there is no such subject, or too much is open already
     */
    @Transactional
    public Done run(
            NewFinding wanted,
            Caller caller,
            Catalogue catalogue,
            Optional<IdempotentRequest> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<UUID> earlier = request.flatMap(one -> keys.earlierEffectOf(one, now));
        if (earlier.isPresent()) {
            return new Done(earlier.get(), null, true);
        }
        SubjectScope scope =
                scopes.find(wanted.subject(), catalogue)
                        .orElseThrow(() -> unknown(wanted.subject()));
        acts.takeTurn();
        requireRoom(wanted.subject(), caller);
        UUID id = identifiers.next();
        Inserts inserts = new Inserts();
        request.ifPresent(one -> keys.store(one, id, now, inserts));
        return new Done(id, store(id, wanted, scope, caller, now, inserts), false);
    }

    private static ProblemException unknown(FindingSubject subject) {
        Faults faults = new Faults();
        faults.add("/subject", "unknown-subject", subject);
        return faults.asProblem(ProblemType.INVALID_FINDING);
    }

    private void requireRoom(FindingSubject subject, Caller caller) {
        FindingActs.Open open = acts.open(caller.organisation().code(), subject);
        if (open.ofOrganisation() >= config.openPerOrganisation()
                || open.ofSubject() >= config.openPerSubject()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_FINDINGS,
                    config.openPerOrganisation(),
                    config.openPerSubject());
        }
    }

    private UUID store(
            UUID id,
            NewFinding wanted,
            SubjectScope scope,
            Caller caller,
            Instant now,
            Inserts inserts) {
        UUID act = identifiers.next();
        FreeTexts.Pad texts = acts.pad();
        FindingSubject subject = wanted.subject();
        LocalDate due = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(config.replyDays());
        Inserts.Rows<?> row =
                inserts.into("finding")
                        .all("id", "uuid", id)
                        .all("subject_type", "text", subject.type().code())
                        .all("subject_key", "text", subject.key())
                        .all("indicator", "text", subject.indicator())
                        .all("revision", "integer", scope.revision())
                        .all("kind", "text", wanted.kind().code())
                        .all("reporters", "text[]", array(scope.concerned().reporters()))
                        .all("owner", "text", scope.concerned().owner())
                        .all("goals", "text[]", array(scope.goals()))
                        .all("indicators", "text[]", array(scope.indicators()))
                        .all("raised_at", "timestamptz", now)
                        .all("due", "date", due);
        FindingActs.sign(row, act, caller, wanted.text(), texts);
        Entry.Builder entry =
                FindingActs.entry(EntryType.FINDING_RAISED, now, caller, id)
                        .with("subject", subject.type().code())
                        .with("key", subject.key())
                        .with("revision", scope.revision())
                        .with("kind", wanted.kind().code())
                        .with("due", due.toString());
        acts.insert(
                act,
                FindingActs.hashed(entry, "text", wanted.text(), texts).build(),
                texts,
                inserts);
        return act;
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /**
     * What became of an act.
     *
     * @param finding identifier of the finding
     * @param act under which it becomes public; null where nothing new was done
     * @param replayed whether an earlier request did it
     */
    public record Done(UUID finding, @Nullable UUID act, boolean replayed) {}
}
