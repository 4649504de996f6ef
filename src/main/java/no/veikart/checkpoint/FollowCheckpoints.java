package no.veikart.checkpoint;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import no.veikart.ledger.Signals;

/** Keeps what other replicas sign, so that this one knows it when it takes over the publishing. */
@ApplicationScoped
class FollowCheckpoints {

    private final Checkpoints checkpoints;
    private final Continuity continuity;
    private final LastSigned lastSigned;
    private long known;

    FollowCheckpoints(Checkpoints checkpoints, Continuity continuity, LastSigned lastSigned) {
        this.checkpoints = checkpoints;
        this.continuity = continuity;
        this.lastSigned = lastSigned;
    }

    @Transactional
    synchronized void follow(@Observes Signals.Published event) {
        try {
            Optional<SignedCheckpoint> newest = checkpoints.newest();
            if (newest.isPresent() && newest.get().size() != known) {
                if (!lastSigned.holds(newest.get())) {
                    continuity.require();
                    lastSigned.keep(newest.get());
                }
                known = newest.get().size();
            }
        } catch (RuntimeException e) {
            Log.debugf("The newest checkpoint is not kept: %s", e.getMessage());
        }
    }
}
