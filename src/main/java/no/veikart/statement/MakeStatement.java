package no.veikart.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.veikart.database.Inserts;
import no.veikart.database.Violations;
import no.veikart.idempotency.IdempotencyKeys;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.status.Subject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Makes an owner's statement: one person proposes it, another one confirms it. */
@ApplicationScoped
public class MakeStatement {

    private final Statements statements;
    private final IdempotencyKeys keys;
    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;
    private final Jdbi jdbi;
    private final Clock clock;

    MakeStatement(
            Statements statements,
            IdempotencyKeys keys,
            FreeTexts freeTexts,
            LedgerEntries ledger,
            Identifiers identifiers,
            Jdbi jdbi,
            Clock clock) {
        this.statements = statements;
        this.keys = keys;
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Stores a proposal, which is not public.
     *
     * @param owner code of the organisation that owns the goal
     * @return identifier of the statement, and whether an earlier request stored it
     * @throws ProblemException 403 for another organisation, 409 where another proposal about the
     *     same waits
     */
    @Transactional
    public Proposed propose(
            Subject subject,
            String owner,
            NewStatement wanted,
            Caller caller,
            Optional<IdempotentRequest> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!owner.equals(caller.organisation().code())) {
            throw new ProblemException(ProblemType.WRONG_ORGANISATION);
        }
        Optional<UUID> earlier = request.flatMap(one -> keys.earlierEffectOf(one, now));
        if (earlier.isPresent()) {
            return new Proposed(earlier.get(), true);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate date = Objects.requireNonNullElse(wanted.date(), today);
        if (date.isAfter(today)) {
            Faults faults = new Faults();
            faults.add("/date", "date-in-future", date);
            throw faults.asProblem(ProblemType.INVALID_STATEMENT);
        }
        UUID id = identifiers.next();
        Inserts inserts = new Inserts();
        request.ifPresent(one -> keys.store(one, id, now, inserts));
        add(id, subject, wanted, date, caller, now, inserts);
        insert(inserts);
        return new Proposed(id, false);
    }

    private void add(
            UUID id,
            Subject subject,
            NewStatement wanted,
            LocalDate date,
            Caller caller,
            Instant now,
            Inserts inserts) {
        FreeTexts.Pad texts = freeTexts.pad();
        inserts.into("statement")
                .all("id", "uuid", id)
                .all("state", "text", StatementState.PROPOSED.code())
                .all("organisation", "text", caller.organisation().code())
                .all("channel", "text", caller.channel().code())
                .all("client", "text", caller.clientId())
                .all("person", "text", caller.actor())
                .all("acting_party", "text", vendor(caller))
                .all("subject", "text", subject.kind().code())
                .all("code", "text", subject.code())
                .all("status", "text", wanted.status().code())
                .all("date", "date", date)
                .all("text_nb", "uuid", texts.id(wanted.text().nb()))
                .all("text_nn", "uuid", texts.id(wanted.text().nn()))
                .all("text_en", "uuid", texts.id(wanted.text().en()))
                .all("proposed_at", "timestamptz", now);
        texts.addTo(inserts);
    }

    private static @Nullable String vendor(Caller caller) {
        return caller.actingParty() == null ? null : caller.actingParty().value();
    }

    private void insert(Inserts inserts) {
        try {
            inserts.run(jdbi);
        } catch (JdbiException e) {
            throw Violations.violates(e, "statement_pending_key")
                    ? new ProblemException(ProblemType.STATEMENT_PENDING).because(e)
                    : e;
        }
    }

    /**
     * Hands a proposal to the publisher. Confirming it again changes nothing.
     *
     * @param seen is told the statement where it counts what the caller has seen of it
     * @return the act under which it becomes public
     * @throws ProblemException 404 where the caller's organisation has none such, 403 for who
     *     proposed it, 409 where it was withdrawn
     */
    @Transactional
    public UUID confirm(UUID id, Caller caller, Consumer<Statement> seen) {
        Statement statement = own(id, caller);
        Statement.Proposer proposer = statement.proposer();
        if (caller.isSameActorAs(proposer.client(), proposer.person())) {
            throw new ProblemException(ProblemType.FOUR_EYES);
        }
        return switch (statement.state()) {
            case PROPOSED -> {
                seen.accept(statement);
                yield publish(statement, caller);
            }
            case CONFIRMED, PUBLISHED -> actOf(id);
            case WITHDRAWN ->
                    throw new ProblemException(
                            ProblemType.STATEMENT_DECIDED, statement.state().code());
        };
    }

    private UUID publish(Statement statement, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID act = identifiers.next();
        statements.decide(statement.id(), StatementState.CONFIRMED, act, caller, now);
        Entry.Builder entry =
                Entry.of(EntryType.STATEMENT_MADE, now)
                        .with("organisation", statement.organisation())
                        .with("channel", caller.channel().code())
                        .with("statement", statement.id().toString())
                        .with("subject", statement.subject().kind().code())
                        .with("code", statement.subject().code())
                        .with("status", statement.status().code())
                        .with("date", statement.date().toString());
        StatementTexts.hashes(statement.id(), jdbi)
                .forEach((language, hash) -> entry.with("text" + language + "Hash", hash));
        ledger.append(act, List.of(entry.build()));
        return act;
    }

    private UUID actOf(UUID id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select act from statement where id = :id")
                                .bind("id", id)
                                .mapTo(UUID.class)
                                .one());
    }

    /** Takes a proposal back. Taking it back twice is once. */
    @Transactional
    public void withdraw(UUID id, Caller caller, Consumer<Statement> seen) {
        Statement statement = own(id, caller);
        switch (statement.state()) {
            case PROPOSED -> {
                seen.accept(statement);
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                statements.decide(id, StatementState.WITHDRAWN, null, caller, now);
            }
            case CONFIRMED, PUBLISHED ->
                    throw new ProblemException(
                            ProblemType.STATEMENT_DECIDED, statement.state().code());
            case WITHDRAWN -> {}
        }
    }

    private Statement own(UUID id, Caller caller) {
        return statements
                .lock(id)
                .filter(one -> one.organisation().equals(caller.organisation().code()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /**
     * What became of a proposal.
     *
     * @param replayed whether an earlier request stored it
     */
    public record Proposed(UUID id, boolean replayed) {}
}
