package no.veikart.reading;

import jakarta.enterprise.context.RequestScoped;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** The public state that a request was answered from. */
@RequestScoped
class Shown {

    private @Nullable PublicState state;
    private boolean again;

    /**
     * @param isAgain whether the newest state was asked for the same before
     */
    void set(PublicState answered, boolean isAgain) {
        state = answered;
        again = isAgain;
    }

    boolean isAgain() {
        return again;
    }

    /** Null where it was not answered from one. */
    @Nullable PublicState state() {
        return state;
    }
}
