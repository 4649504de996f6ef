package no.veikart.page;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.veikart.problem.Faults;
import no.veikart.reading.PublicQuery;
import no.veikart.text.Language;
import org.jspecify.annotations.Nullable;

/** In which language a page is wanted, and of which day. */
final class PageQuery {

    static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    @QueryParam("lang")
    @Nullable String lang;

    /** What a date field of a form sends; the page is shown as it was when the day ended. */
    @QueryParam("date")
    @Nullable String date;

    /**
     * The one that the address names, else the one that the client prefers.
     *
     * @throws no.veikart.problem.ProblemException 400 for what is none of the codes, with the list
     */
    Language language(PublicQuery query) {
        return lang == null
                ? Language.preferred(query.languages())
                : Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(lang))
                        .findFirst()
                        .orElseThrow(PageQuery::unknownLanguage);
    }

    private static RuntimeException unknownLanguage() {
        return Faults.ofParameter(
                "lang",
                "unknown-value",
                Arrays.stream(Language.values())
                        .map(Language::code)
                        .collect(Collectors.joining(", ")));
    }

    /**
     * Makes the read one about the end of the day, where one is named. Today has not ended: it is
     * shown as it is now.
     *
     * @throws no.veikart.problem.ProblemException 400 for what is no day, or one to come
     */
    void applyTo(PublicQuery query, Clock clock) {
        if (date == null) {
            return;
        }
        LocalDate day = day(date);
        LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
        if (day.isAfter(today)) {
            throw Faults.ofParameter("date", "future-instant", date);
        }
        if (day.isBefore(today)) {
            query.askFor(end(day));
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(NORWAY).toInstant().minusMillis(1);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Faults.ofParameter("date", "not-a-date", text).because(e);
        }
    }
}
