package no.veikart.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import no.veikart.ledger.EntryType;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What becomes public, as a stream of events. */
@Path("/v1/events")
@Tag(name = "Reading")
class EventResource {

    private static final long RECONNECT_MILLIS = 3_000;
    private static final int RETRY_SECONDS = 10;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final String EXAMPLE =
            """
            id: 141
            data: {"specversion":"1.0","id":"141","source":"/v1/ledger","type":"no.veikart.batch.published","time":"2026-01-15T09:00:00.000Z","datacontenttype":"application/json","data":{"first":141,"size":143,"time":"2026-01-15T09:00:00.000Z","type":"batch.published","v":1}}

            """;

    private final EventFeed feed;
    private final LiveConfig config;
    private final Listeners listeners;

    EventResource(EventFeed feed, LiveConfig config, Listeners listeners) {
        this.feed = feed;
        this.config = config;
        this.listeners = listeners;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "listen",
            summary = "Listen to what becomes public",
            description =
                    "Server-sent events, one for each entry of the ledger in its order; the id is the"
                            + " entry's index and the data a CloudEvent (1.0) with the entry as its data."
                            + " Whoever goes on after the last one received misses nothing. A comment is"
                            + " sent where nothing happens for a while, and the stream ends where the"
                            + " service does. The public state contains an entry before it is told of.")
    @APIResponse(
            responseCode = "200",
            description = "Events, until the service ends.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a-publication", value = EXAMPLE)))
    public Multi<OutboundSseEvent> listen(@BeanParam EventQuery query, @Context Sse sse) {
        long first = query.first(feed.size());
        Set<EntryType> types = query.types();
        if (listeners.number() >= config.mostListeners()) {
            throw new ProblemException(ProblemType.BUSY).retryAfter(RETRY_SECONDS);
        }
        Multi<OutboundSseEvent> events =
                Multi.createBy()
                        .repeating()
                        .uni(() -> new AtomicLong(first), this::next)
                        .until(next -> feed.hasEnded())
                        .filter(next -> next.map(event -> isOf(types, event)).orElse(true))
                        .map(
                                next ->
                                        next.map(event -> told(event, sse))
                                                .orElseGet(() -> silence(sse)));
        return listeners.count(
                Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(() -> silence(sse)), events));
    }

    /** The next event, or none after a silence. */
    private Uni<Optional<LedgerEvent>> next(AtomicLong place) {
        return feed.at(place.get())
                .onFailure()
                .recoverWithUni(
                        () ->
                                Uni.createFrom()
                                        .item(Optional.<LedgerEvent>empty())
                                        .onItem()
                                        .delayIt()
                                        .by(BETWEEN_TRIES))
                .ifNoItem()
                .after(config.heartbeat())
                .recoverWithItem(Optional.empty())
                .invoke(next -> next.ifPresent(event -> place.set(event.index() + 1)));
    }

    private static boolean isOf(Set<EntryType> types, LedgerEvent event) {
        return types.contains(EntryType.ofCode(event.type()));
    }

    private static OutboundSseEvent told(LedgerEvent event, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(event.index()))
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(event.data())
                .build();
    }

    private static OutboundSseEvent silence(Sse sse) {
        return sse.newEventBuilder().comment("listening").reconnectDelay(RECONNECT_MILLIS).build();
    }
}
