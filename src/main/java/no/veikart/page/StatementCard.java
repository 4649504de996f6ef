package no.veikart.page;

import java.util.Objects;
import no.veikart.ledger.LedgerLinks;
import no.veikart.statement.Statement;
import no.veikart.status.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a goal says itself of a status.
 *
 * @param by who, and as of which day
 * @param entry where its entry in the ledger is read
 */
public record StatementCard(Chip status, Quote quote, String by, String entryText, String entry) {

    static @Nullable StatementCard of(Subject subject, Setting setting) {
        Statement statement = setting.state().statements().get(subject);
        if (statement == null) {
            return null;
        }
        long index = Objects.requireNonNull(statement.ledgerIndex(), "a public statement");
        return new StatementCard(
                Chip.of(statement.status(), setting.words()),
                Quote.of(statement.text(), setting.words()),
                setting.words()
                        .get(
                                "statement.by",
                                GoalCard.organisation(statement.organisation(), setting),
                                setting.words().day(statement.date())),
                setting.words().get("figure.entry.link", index),
                LedgerLinks.entry(index));
    }
}
