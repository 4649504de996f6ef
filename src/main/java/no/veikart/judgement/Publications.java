package no.veikart.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import no.veikart.finding.FindingConfig;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Waiting;
import no.veikart.roadmap.PublicStates;
import org.jspecify.annotations.Nullable;

/** Waits until an act is public, so that whoever did it reads it back. */
@ApplicationScoped
class Publications {

    private final Waiting waiting;
    private final PublicStates states;
    private final FindingConfig config;

    Publications(Waiting waiting, PublicStates states, FindingConfig config) {
        this.waiting = waiting;
        this.states = states;
        this.config = config;
    }

    /**
     * The ledger's size with the act.
     *
     * @param act null where nothing new was done
     * @return empty where there is nothing to wait for, or it takes too long
     */
    Optional<Long> sizeWith(@Nullable UUID act) {
        return act == null
                ? Optional.empty()
                : waiting.publicationOf(act, config.publicationWait())
                        .map(Batch::treeSize)
                        .filter(size -> states.reached(size, config.publicationWait()));
    }
}
