package no.veikart.obligation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.text.Language;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organisation owes, for its calendar (RFC 5545). */
@Path("/v1/obligations.ics")
@Produces(CalendarFeedResource.CALENDAR)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class CalendarFeedResource {

    static final String CALENDAR = "text/calendar";

    private static final String PRODUCT = "-//Veikart//Obligations//EN";

    private static final Text REPORT =
            new Text("Frist for å rapportere", "Frist for å rapportere", "To be reported");

    private final CurrentCaller caller;
    private final CallersObligations obligations;
    private final Clock clock;

    CalendarFeedResource(CurrentCaller caller, CallersObligations obligations, Clock clock) {
        this.caller = caller;
        this.obligations = obligations;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getCalendar",
            summary = "Read what the caller's organisation owes as a calendar",
            description =
                    "An event on the due day of each obligation that is not fulfilled, in the language"
                            + " that Accept-Language asks for.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar (RFC 5545).",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Response read(@Context HttpHeaders headers) {
        Language language = Language.preferred(headers.getAcceptableLanguages());
        List<Obligation> open =
                obligations.of(caller.require(Role.REPORTER)).stream()
                        .filter(obligation -> obligation.fulfilment() == null)
                        .sorted(Comparator.comparing(Obligation::due))
                        .toList();
        return Response.ok(
                        Biweekly.write(calendar(open, language)).go(), CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, ObligationResource.NOT_KEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private ICalendar calendar(List<Obligation> open, Language language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setRefreshInterval(Duration.builder().days(1).build());
        Date now = Date.from(clock.instant());
        open.forEach(obligation -> calendar.addEvent(event(obligation, language, now)));
        return calendar;
    }

    private static VEvent event(Obligation obligation, Language language, Date now) {
        VEvent event = new VEvent();
        event.setUid(
                String.join(
                                "_",
                                obligation.reporter().organisation(),
                                obligation.indicator().code(),
                                obligation.period().toString())
                        + "@veikart");
        event.setDateTimeStamp(now);
        event.setDateStart(day(obligation.due()));
        event.setSummary(
                REPORT.in(language)
                        + ": "
                        + obligation.indicator().name().in(language)
                        + ", "
                        + obligation.period());
        event.setDescription(obligation.indicator().definition().in(language));
        event.addCategories(obligation.state().code());
        event.setTransparency(true);
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }
}
