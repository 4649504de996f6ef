package no.veikart.assessment;

/** The rule that decided a status. */
public enum Rule implements Coded {
    TARGET_MET("target-met"),
    PROGRESS_AT_LEAST_95("progress-at-least-0.95"),
    PROGRESS_AT_LEAST_60("progress-at-least-0.60"),
    PROGRESS_AT_LEAST_0("progress-at-least-0"),
    PROGRESS_BELOW_0("progress-below-0"),
    /** Growth a year against 0.015 times the limit factor C, which is 1 without a limit. */
    GROWTH_AT_LEAST_0015("growth-at-least-0.015-times-limit-factor"),
    /** Growth a year against 0.005 times the limit factor C, which is 1 without a limit. */
    GROWTH_AT_LEAST_0005("growth-at-least-0.005-times-limit-factor"),
    GROWTH_AT_LEAST_0("growth-at-least-0"),
    GROWTH_BELOW_0("growth-below-0"),
    /** The base stands at its natural limit (C = 0) and is held. */
    LIMIT_HELD("limit-held"),
    /** The base met the target, the latest figure does not. */
    TARGET_NO_LONGER_MET("target-no-longer-met"),
    /** No progress is planned up to the latest period, and the figure is no worse than planned. */
    NO_WORSE_THAN_PLANNED("no-worse-than-planned"),
    /** No progress is planned up to the latest period, and the figure is worse than planned. */
    WORSE_THAN_PLANNED("worse-than-planned"),
    /** Goals: every indicator that carries weight is achieved. */
    ALL_ACHIEVED("all-achieved"),
    SCORE_AT_LEAST_2_5("score-at-least-2.5"),
    SCORE_AT_LEAST_0("score-at-least-0"),
    SCORE_AT_LEAST_MINUS_2_5("score-at-least-minus-2.5"),
    SCORE_BELOW_MINUS_2_5("score-below-minus-2.5");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
