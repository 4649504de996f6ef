package no.veikart.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Removes a text that should not have been written. Its hash stays in the ledger, so that every
 * proof stays valid; the salt goes with the text, so that nobody can find it out by guessing.
 */
@ApplicationScoped
class RedactText {

    private final FreeTexts texts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;
    private final Clock clock;

    RedactText(FreeTexts texts, LedgerEntries ledger, Identifiers identifiers, Clock clock) {
        this.texts = texts;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Redacts, once. For the same reason again it changes nothing.
     *
     * @param hash base64, as the ledger names the text
     * @return the act under which it is recorded; null where it was done before
     * @throws ProblemException 404 where there is no such text, 409 where it was redacted for
     *     another reason
     */
    @Transactional
    @Nullable UUID run(String hash, String reason, Caller caller) {
        if (texts.byHash(List.of(hash)).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        FreeTexts.Pad pad = texts.pad();
        FreeText written = Objects.requireNonNull(pad.write(reason));
        texts.insert(pad);
        if (texts.redact(hash, written.id())) {
            return record(hash, written, caller);
        }
        boolean repeated = texts.redactionReason(hash).filter(reason::equals).isPresent();
        if (!repeated) {
            throw new ProblemException(ProblemType.TEXT_REDACTED);
        }
        return null;
    }

    private UUID record(String hash, FreeText reason, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID act = identifiers.next();
        Entry entry =
                Entry.of(EntryType.TEXT_REDACTED, now)
                        .with("organisation", caller.organisation().code())
                        .with("channel", caller.channel().code())
                        .with("hash", hash)
                        .withHash("reason", reason)
                        .build();
        ledger.append(act, List.of(entry));
        return act;
    }
}
