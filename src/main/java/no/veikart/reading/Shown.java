package no.veikart.reading;

import jakarta.enterprise.context.RequestScoped;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** The public state that a request was answered from. */
@RequestScoped
class Shown {

    private @Nullable PublicState state;
    private boolean newest;

    /**
     * @param isNewest whether the request was about whichever is the newest
     */
    void set(PublicState answered, boolean isNewest) {
        state = answered;
        newest = isNewest;
    }

    boolean isNewest() {
        return newest;
    }

    /** Null where it was not answered from one. */
    @Nullable PublicState state() {
        return state;
    }
}
