package no.veikart.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.veikart.database.Inserts;
import org.jspecify.annotations.Nullable;

/** What organisations sent. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {

    /** The submission, held against every other decision until the transaction ends. */
    Optional<Submission> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Has a new submission stored, together with what it holds. Fails with a violation of {@code
     * submission_replaces_key} where another one replaces the same.
     */
    static void add(Submission submission, Inserts inserts) {
        inserts.into("submission")
                .all("id", "uuid", submission.id())
                .all("version", "integer", submission.version())
                .all("state", "text", submission.state().code())
                .all("organisation", "text", submission.organisation())
                .all("reviewer", "text", submission.reviewer())
                .all("channel", "text", submission.channel())
                .all("client", "text", submission.sender().client())
                .all("actor", "text", submission.sender().person())
                .all("acting_party", "text", submission.actingParty())
                .all("note", "uuid", submission.note())
                .all("replaces", "uuid", submission.replaces())
                .all("embargo_until", "timestamptz", submission.embargoUntil())
                .all("goals", "text[]", submission.goals().toArray(String[]::new))
                .all("figures", "integer", submission.figures())
                .all("milestones", "integer", submission.milestones())
                .all("unchanged", "integer", submission.unchanged())
                .all("received_act", "uuid", submission.receivedAct())
                .all("received_at", "timestamptz", submission.receivedAt());
    }

    /** The submission that came instead of a returned one, and was not withdrawn. */
    Optional<Submission> replacementOf(UUID returned) {
        return find("replaces = ?1 and state <> ?2", returned, SubmissionState.WITHDRAWN)
                .firstResultOptional();
    }

    /** Those of the organisation that were decided on, the newest decision first. */
    List<Submission> decided(String organisation, int limit) {
        return find(
                        "organisation = ?1 and decidedAt is not null order by decidedAt desc, id desc",
                        organisation)
                .page(0, limit)
                .list();
    }

    /** How many wait for the organisation's decision. */
    long undecidedFor(String reviewer) {
        return count("state = ?1 and reviewer = ?2", SubmissionState.SUBMITTED, reviewer);
    }

    /** How many of the organisation's wait for a decision. */
    long undecidedOf(String organisation) {
        return count("state = ?1 and organisation = ?2", SubmissionState.SUBMITTED, organisation);
    }

    /** Newest first. */
    List<Submission> find(Filter filter, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        filter.bind(conditions, parameters);
        return find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }

    /**
     * Which submissions are wanted; what is null is not filtered by.
     *
     * @param visible what the caller may know of
     * @param after identifier of the last submission already seen
     */
    record Filter(
            Visibility visible,
            @Nullable SubmissionState state,
            @Nullable String goal,
            @Nullable String organisation,
            @Nullable UUID after) {

        private void bind(List<String> conditions, Map<String, Object> parameters) {
            conditions.add(
                    "(:everything = true or organisation = :sender or reviewer = :reviewer)");
            parameters.put("everything", visible.everything());
            parameters.put("sender", Objects.requireNonNullElse(visible.sender(), ""));
            parameters.put("reviewer", Objects.requireNonNullElse(visible.reviewer(), ""));
            add("state = :state", "state", state, conditions, parameters);
            add("array_position(goals, :goal) > 0", "goal", goal, conditions, parameters);
            add(
                    "organisation = :organisation",
                    "organisation",
                    organisation,
                    conditions,
                    parameters);
            add("id < :after", "after", after, conditions, parameters);
        }

        private static void add(
                String condition,
                String name,
                @Nullable Object value,
                List<String> conditions,
                Map<String, Object> parameters) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }
    }
}
