package no.veikart.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the database said in what came of it. */
public final class SqlFailures {

    private SqlFailures() {}

    /** The first one of the kind. A commit that failed is told beside what followed from it. */
    public static Optional<SQLException> in(
            @Nullable Throwable failure, Predicate<SQLException> kind) {
        if (failure == null) {
            return Optional.empty();
        }
        if (failure instanceof SQLException error && kind.test(error)) {
            return Optional.of(error);
        }
        return Stream.concat(
                        Stream.ofNullable(failure.getCause()),
                        Arrays.stream(failure.getSuppressed()))
                .flatMap(cause -> in(cause, kind).stream())
                .findFirst();
    }
}
