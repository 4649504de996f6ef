package no.veikart.finding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a finding about a subject concerns.
 *
 * @param revision of a figure, the revision that is current; null for other subjects
 * @param concerned who has the right of reply
 * @param goals of a submission, codes of its goals
 * @param indicators of a submission, codes of the indicators whose public figures it brought
 */
record SubjectScope(
        @Nullable Integer revision,
        Finding.Concerned concerned,
        List<String> goals,
        List<String> indicators) {

    static SubjectScope of(Stream<String> reporters, String owner) {
        return new SubjectScope(null, concerned(reporters, owner), List.of(), List.of());
    }

    static SubjectScope ofFigure(int revision, Stream<String> reporters, String owner) {
        return new SubjectScope(revision, concerned(reporters, owner), List.of(), List.of());
    }

    private static Finding.Concerned concerned(Stream<String> reporters, String owner) {
        return new Finding.Concerned(reporters.distinct().sorted().toList(), owner);
    }
}
