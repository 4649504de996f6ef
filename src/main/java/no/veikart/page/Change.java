package no.veikart.page;

import java.util.List;
import java.util.Objects;
import no.veikart.period.Period;
import no.veikart.status.StatusBasisView;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChangeView;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A change of a status.
 *
 * @param instant when, for machines
 * @param figures the latest figure before and after; null where it is about none
 * @param scores before and after
 * @param reason why a definition was changed; null where none was
 * @param entry where its entry in the ledger is read
 */
public record Change(
        String when,
        String instant,
        Chip from,
        Chip to,
        String causes,
        @Nullable String figures,
        String scores,
        @Nullable String reason,
        String entryText,
        String entry) {

    static final int SHOWN = 50;

    static List<Change> of(List<StatusChange> changes, Words words) {
        return changes.stream().map(StatusChangeView::of).map(change -> of(change, words)).toList();
    }

    private static Change of(StatusChangeView change, Words words) {
        return new Change(
                words.instant(change.publishedAt()),
                change.publishedAt().toString(),
                Chip.ofCode(change.from(), words),
                Chip.ofCode(change.to(), words),
                String.join(
                        ", ",
                        change.causes().stream()
                                .map(cause -> words.label("cause", cause))
                                .toList()),
                figures(change, words),
                score(change.before(), words) + " → " + score(change.after(), words),
                change.reason(),
                words.get("figure.entry.link", change.ledgerIndex()),
                "/v1/ledger/entries/" + change.ledgerIndex());
    }

    private static @Nullable String figures(StatusChangeView change, Words words) {
        StatusBasisView.Figure before = change.before().latest();
        StatusBasisView.Figure after = change.after().latest();
        return before == null && after == null
                ? null
                : figure(before, words) + " → " + figure(after, words);
    }

    private static String figure(StatusBasisView.@Nullable Figure figure, Words words) {
        return figure == null
                ? words.get("history.nothing")
                : words.period(Period.parse(figure.period()))
                        + ": "
                        + words.number(Objects.requireNonNull(figure.value()));
    }

    private static String score(StatusBasisView basis, Words words) {
        return basis.score() == null
                ? words.get("history.nothing")
                : ScoreScale.rounded(basis.score(), words);
    }
}
