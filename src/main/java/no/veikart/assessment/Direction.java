package no.veikart.assessment;

/** The way in which an indicator is wanted to move. */
public enum Direction implements Coded {
    INCREASE(1),
    DECREASE(-1),
    /** Monitor-only: no way is better, so nothing is assessed and no weight is carried. */
    NONE(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** The factor d of the formulas: +1, −1, or 0 where nothing is wanted. */
    int sign() {
        return sign;
    }
}
