package no.veikart.live;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import no.veikart.metrics.Gauges;

/** How many listen to this replica. */
@ApplicationScoped
class Listeners {

    private final Gauges gauges;
    private final AtomicInteger number = new AtomicInteger();

    Listeners(Gauges gauges) {
        this.gauges = gauges;
    }

    void register(@Observes StartupEvent start) {
        gauges.add(
                "veikart.events.listeners",
                "Open streams of events",
                Tags.empty(),
                () -> number.get());
    }

    int number() {
        return number.get();
    }

    /** The same stream, counted for as long as somebody listens to it. */
    <T> Multi<T> count(Multi<T> stream) {
        return stream.onSubscription()
                .invoke(number::incrementAndGet)
                .onTermination()
                .invoke(number::decrementAndGet);
    }
}
