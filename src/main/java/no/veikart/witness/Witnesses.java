package no.veikart.witness;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import no.veikart.checkpoint.LedgerConfig;
import no.veikart.ledger.Signals;

/** Asks each configured witness for its signature, apart from each other and from publishing. */
@ApplicationScoped
class Witnesses {

    private final LedgerConfig config;
    private final AskWitness ask;
    private List<WitnessThread> threads = List.of();

    Witnesses(LedgerConfig config, AskWitness ask) {
        this.config = config;
        this.ask = ask;
    }

    void start(@Observes StartupEvent event) {
        threads = config.witnesses().entrySet().stream().map(this::thread).toList();
        threads.forEach(WitnessThread::start);
    }

    private WitnessThread thread(Map.Entry<String, LedgerConfig.Witness> witness) {
        return new WitnessThread(Witness.of(witness.getKey(), witness.getValue()), ask);
    }

    void wakeUp(@Observes Signals.Published event) {
        threads.forEach(WitnessThread::wakeUp);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.forEach(WitnessThread::end);
    }
}
