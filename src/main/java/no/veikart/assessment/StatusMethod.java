package no.veikart.assessment;

import java.util.List;

/** The registered status methods. A changed computation is a new constant with a new code. */
public enum StatusMethod implements Coded {
    /** Annual growth, of Open SDG 2.4 as used by Statistics Canada. */
    GROWTH_1("growth/1"),
    /** Planned trajectory from the base over the milestones to the last target. */
    PATH_1("path/1");

    private final String code;

    StatusMethod(String code) {
        this.code = code;
    }

    /** Name and version, such as {@code path/1}. */
    @Override
    public String code() {
        return code;
    }

    /**
     * The method that has the code.
     *
     * @throws IllegalArgumentException if there is none; the message lists the registered codes
     */
    public static StatusMethod ofCode(String code) {
        return Coded.of(StatusMethod.class, code);
    }

    /** All registered methods, oldest first. */
    public static List<StatusMethod> methods() {
        return List.of(values());
    }

    Result judge(Case measured) {
        return switch (this) {
            case GROWTH_1 -> Growth.judge(measured);
            case PATH_1 -> Path.judge(measured);
        };
    }

    /** The targets that the method computes with; where none is of use, the one it refuses. */
    List<TargetPoint> choose(List<TargetPoint> targets, Figure base) {
        List<TargetPoint> last = targets.subList(Math.max(0, targets.size() - 1), targets.size());
        List<TargetPoint> afterBase =
                targets.stream().filter(t -> t.periodEnd().isAfter(base.periodEnd())).toList();
        return switch (this) {
            case GROWTH_1 -> last;
            case PATH_1 -> afterBase.isEmpty() ? last : afterBase;
        };
    }
}
