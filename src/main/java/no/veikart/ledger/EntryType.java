package no.veikart.ledger;

import java.util.Arrays;

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
    /** A text and its salt were removed for good; its hash stays where it stands. */
    TEXT_REDACTED("text.redacted"),

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

    /**
     * The type with the code, as it stands in entries.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntryType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of entry is " + code));
    }

    /** Whether the texts that such an entry names by their hashes are public with it. */
    public boolean hasPublicTexts() {
        return switch (this) {
            case CATALOGUE_CHANGED,
                    OBSERVATION_PUBLISHED,
                    MILESTONE_PUBLISHED,
                    FINDING_RAISED,
                    FINDING_RESPONDED,
                    FINDING_RESOLVED,
                    STATEMENT_MADE,
                    TEXT_REDACTED ->
                    true;
            case BATCH_PUBLISHED,
                    SUBMISSION_RECEIVED,
                    SUBMISSION_APPROVED,
                    SUBMISSION_RETURNED,
                    SUBMISSION_WITHDRAWN,
                    OBLIGATION_OVERDUE,
                    STATUS_CHANGED ->
                    false;
        };
    }
}
