package no.veikart.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.status.Cause;
import no.veikart.status.Change;
import no.veikart.status.Evidence;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChanges;
import no.veikart.status.Transition;

/** Records, in the ledger and to be read, which statuses a publication changed. */
@ApplicationScoped
class StatusRecords {

    private final StatusChanges statusChanges;
    private final OwnEntries ownEntries;
    private final ObjectMapper json;

    StatusRecords(StatusChanges statusChanges, OwnEntries ownEntries, ObjectMapper json) {
        this.statusChanges = statusChanges;
        this.ownEntries = ownEntries;
        this.json = json;
    }

    /**
     * Records each change of a status.
     *
     * @param first index of the first entry
     * @return the number of entries
     */
    int record(Evidence before, Evidence after, Instant instant, long first) {
        List<Entry> entries = new ArrayList<>();
        List<StatusChange> records = new ArrayList<>();
        for (Change change : new Transition(before, after).changes()) {
            entries.add(entry(change, instant));
            records.add(record(change, instant, first + records.size()));
        }
        ownEntries.append(entries, first);
        statusChanges.insert(records);
        return entries.size();
    }

    private static Entry entry(Change change, Instant instant) {
        return Entry.of(EntryType.STATUS_CHANGED, instant)
                .with("subject", change.subject().kind().code())
                .with("code", change.subject().code())
                .with("from", change.from().code())
                .with("to", change.to().code())
                .with("wasStale", change.wasStale())
                .with("isStale", change.isStale())
                .with("causes", codes(change.causes()))
                .with("detail", change.detail())
                .build();
    }

    private StatusChange record(Change change, Instant instant, long index) {
        return new StatusChange(
                change.subject(),
                change.from().code(),
                change.to().code(),
                change.wasStale(),
                change.isStale(),
                codes(change.causes()),
                asJson(change.detail()),
                instant,
                index,
                null);
    }

    private static List<String> codes(List<Cause> causes) {
        return causes.stream().map(Cause::code).toList();
    }

    private String asJson(Object detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists have a JSON form", e);
        }
    }
}
