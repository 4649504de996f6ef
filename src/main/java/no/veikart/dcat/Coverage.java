package no.veikart.dcat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.veikart.format.Row;
import org.jspecify.annotations.Nullable;

/** What an indicator's figures are of, and under which licences. */
final class Coverage {

    private final Set<String> licences = new TreeSet<>();
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate modified;

    void add(Row row) {
        licences.add(row.credit().licence());
        LocalDate first = row.period().firstDay();
        LocalDate last = row.period().lastDay();
        LocalDate published = row.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        firstDay = firstDay == null || first.isBefore(firstDay) ? first : firstDay;
        lastDay = lastDay == null || last.isAfter(lastDay) ? last : lastDay;
        modified = modified == null || published.isAfter(modified) ? published : modified;
    }

    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** When the newest of them became public. */
    Optional<LocalDate> modified() {
        return Optional.ofNullable(modified);
    }

    /** The licence of all of them; empty where there are several or none. */
    Optional<String> licence() {
        return licences.size() == 1 ? licences.stream().findFirst() : Optional.empty();
    }
}
