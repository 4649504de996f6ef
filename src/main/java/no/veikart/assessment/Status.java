package no.veikart.assessment;

/** What an assessment says, from the best to the worst, and last that it cannot say anything. */
public enum Status implements Coded {
    ACHIEVED,
    ON_TRACK,
    ACCELERATION_NEEDED,
    LIMITED_PROGRESS,
    DETERIORATING,
    NOT_ASSESSABLE
}
