package no.veikart.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects all that is wrong with a request, so that it is reported at once. */
public final class Faults {

    private static final int REPORTED = 100;

    private final List<Fault> first = new ArrayList<>();
    private final boolean ofTable;
    private int count;

    public Faults() {
        this(false);
    }

    private Faults(boolean ofTable) {
        this.ofTable = ofTable;
    }

    /** Those of a table: besides where they are in the list of its rows, their cell is told. */
    public static Faults ofTable() {
        return new Faults(true);
    }

    /** The problem of one query parameter that is wrong. */
    public static ProblemException ofParameter(String name, String code, Object... arguments) {
        Faults faults = new Faults();
        faults.add("/query/" + name, code, arguments);
        return faults.asProblem(ProblemType.MALFORMED_REQUEST);
    }

    /** The problem of one part of the path that is wrong. */
    public static ProblemException ofPath(String name, String code, Object... arguments) {
        Faults faults = new Faults();
        faults.add("/path/" + name, code, arguments);
        return faults.asProblem(ProblemType.MALFORMED_REQUEST);
    }

    /** The problem of one header field that is wrong. */
    public static ProblemException ofHeader(String name, String code, Object... arguments) {
        Faults faults = new Faults();
        faults.add("/header/" + name, code, arguments);
        return faults.asProblem(ProblemType.MALFORMED_REQUEST);
    }

    public void add(String pointer, String code, Object... arguments) {
        count++;
        if (first.size() < REPORTED) {
            first.add(new Fault(pointer, code, arguments));
        }
    }

    /** Adds what was found elsewhere. */
    public void addAll(Faults others) {
        others.first.stream().limit(REPORTED - first.size()).forEach(first::add);
        count += others.count;
    }

    /** Whether one of the faults to be reported is at the place. */
    public boolean isAt(String pointer) {
        return first.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }

    /** How many were found, reported or not. */
    public int size() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Ends the request if anything was found.
     *
     * @throws ProblemException with the first hundred faults, if there is any
     */
    public void throwIfAny(ProblemType type) {
        if (!isEmpty()) {
            throw asProblem(type);
        }
    }

    public ProblemException asProblem(ProblemType type) {
        return new ProblemException(type).with(this);
    }

    @Override
    public String toString() {
        return first.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }

    boolean isOfTable() {
        return ofTable;
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    int unreported() {
        return count - first.size();
    }
}
