package no.veikart.witness;

/** A witness did not sign. */
class WitnessRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WitnessRefusal(String message) {
        super(message);
    }

    WitnessRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
