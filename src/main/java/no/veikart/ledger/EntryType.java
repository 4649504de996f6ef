package no.veikart.ledger;

/** The kinds of acts that the ledger records. */
public enum EntryType {
    /** First of every batch: the instant, and the indexes that became public at it. */
    BATCH_PUBLISHED("batch.published"),
    /** One for each changed object of the catalogue. */
    CATALOGUE_CHANGED("catalogue.changed"),
    /** With a hash of what was received, not the figures. */
    SUBMISSION_RECEIVED("submission.received"),
    SUBMISSION_APPROVED("submission.approved"),
    SUBMISSION_RETURNED("submission.returned"),
    SUBMISSION_WITHDRAWN("submission.withdrawn"),
    /** One for each figure, so that a single figure can be proved alone. */
    OBSERVATION_PUBLISHED("observation.published"),
    /** One for each reported milestone. */
    MILESTONE_PUBLISHED("milestone.published"),
    /** An indicator's assigned figure is overdue beyond its grace. */
    OBLIGATION_OVERDUE("obligation.overdue"),
    STATUS_CHANGED("status.changed"),

    FINDING_RAISED("finding.raised"),
    FINDING_RESPONDED("finding.responded"),
    FINDING_RESOLVED("finding.resolved"),

    /** An owner's own judgement. */
    STATEMENT_MADE("statement.made");

    private final String code;

    EntryType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
