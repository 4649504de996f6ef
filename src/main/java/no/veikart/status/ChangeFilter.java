package no.veikart.status;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.veikart.database.SqlArray;
import no.veikart.status.Subject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of status are wanted; what is null is not filtered by.
 *
 * @param subjects of which things
 * @param kind of what kind of thing
 * @param since became public after this instant
 */
public record ChangeFilter(
        @Nullable List<Subject> subjects,
        @Nullable Kind kind,
        @Nullable Cause cause,
        @Nullable Instant since) {

    public static final ChangeFilter ALL = new ChangeFilter(null, null, null, null);

    public static ChangeFilter of(Subject subject) {
        return new ChangeFilter(List.of(subject), null, null, null);
    }

    public boolean includes(StatusChange change) {
        return (subjects == null || subjects.contains(change.subject()))
                && (kind == null || kind == change.subject().kind())
                && (cause == null || change.causes().contains(cause.code()))
                && (since == null || change.publishedAt().isAfter(since));
    }

    /** Adds the same as SQL conditions; the answer has their parameters. */
    Map<String, Object> bind(List<String> conditions) {
        Map<String, Object> parameters = new HashMap<>();
        if (subjects != null) {
            conditions.add("(subject, code) in (select * from unnest(:subjects, :codes))");
            parameters.put("subjects", SqlArray.of("text", subjects, one -> one.kind().code()));
            parameters.put("codes", SqlArray.of("text", subjects, Subject::code));
        }
        if (kind != null) {
            conditions.add("subject = :kind");
            parameters.put("kind", kind.code());
        }
        if (cause != null) {
            conditions.add(":cause = any(causes)");
            parameters.put("cause", cause.code());
        }
        if (since != null) {
            conditions.add("published_at > :since");
            parameters.put("since", since);
        }
        return parameters;
    }
}
