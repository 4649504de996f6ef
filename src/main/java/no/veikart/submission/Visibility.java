package no.veikart.submission;

import no.veikart.identity.Caller;
import no.veikart.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions a caller may know of.
 *
 * @param sender code of the organisation that the caller reports for
 * @param reviewer code of the organisation that the caller decides for
 */
record Visibility(@Nullable String sender, @Nullable String reviewer, boolean everything) {

    static Visibility of(Caller caller) {
        String organisation = caller.organisation().code();
        return new Visibility(
                caller.has(Role.REPORTER) ? organisation : null,
                caller.has(Role.REVIEWER) ? organisation : null,
                caller.has(Role.AUDITOR) || caller.has(Role.ADMINISTRATOR));
    }

    boolean includes(Submission submission) {
        return everything
                || submission.organisation().equals(sender)
                || submission.reviewer().equals(reviewer);
    }
}
