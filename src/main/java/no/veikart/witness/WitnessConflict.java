package no.veikart.witness;

/** A witness has signed another size last than was thought. */
final class WitnessConflict extends WitnessRefusal {

    private static final long serialVersionUID = 1L;

    private final long size;

    WitnessConflict(long size) {
        super("it signed last at size " + size);
        this.size = size;
    }

    long size() {
        return size;
    }
}
