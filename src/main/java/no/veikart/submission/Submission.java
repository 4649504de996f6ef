package no.veikart.submission;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** What an organisation sent in one go, and what became of it. */
@Entity
@Table(name = "submission")
class Submission {

    @Id private UUID id;

    @Version private int version;

    @Convert(converter = StateConverter.class)
    private SubmissionState state;

    private String organisation;
    private String reviewer;
    private String channel;
    private String client;
    private @Nullable String actor;

    @Column(name = "acting_party")
    private @Nullable String actingParty;

    private @Nullable UUID note;
    private @Nullable UUID replaces;

    @Column(name = "embargo_until")
    private @Nullable Instant embargoUntil;

    private String[] goals;
    private int figures;
    private int milestones;
    private int unchanged;

    @Column(name = "received_act")
    private UUID receivedAct;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "decided_act")
    private @Nullable UUID decidedAct;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_by")
    private @Nullable String decisionBy;

    @Column(name = "decision_client")
    private @Nullable String decisionClient;

    @Column(name = "decision_actor")
    private @Nullable String decisionActor;

    @Column(name = "decision_comment")
    private @Nullable UUID decisionComment;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(UUID id, UUID act, Sender sender, Scope scope, Instant now) {
        this.id = id;
        this.state = SubmissionState.SUBMITTED;
        this.organisation = sender.actor().organisation();
        this.reviewer = scope.reviewer();
        this.goals = scope.goals().toArray(String[]::new);
        this.channel = sender.channel();
        this.client = sender.actor().client();
        this.actor = sender.actor().person();
        this.actingParty = sender.actingParty();
        this.receivedAct = act;
        this.receivedAt = now;
    }

    /**
     * What is said of all of it.
     *
     * @param text identifier of a note for the reviewer
     * @param returned identifier of the submission that it comes instead of
     * @param embargo nothing of it becomes public before
     */
    void covered(@Nullable UUID text, @Nullable UUID returned, @Nullable Instant embargo) {
        this.note = text;
        this.replaces = returned;
        this.embargoUntil = embargo;
    }

    /** How much it holds, and how much more was already published just so. */
    void counted(int storedFigures, int storedMilestones, int alreadyPublished) {
        this.figures = storedFigures;
        this.milestones = storedMilestones;
        this.unchanged = alreadyPublished;
    }

    /**
     * Decides that it becomes public.
     *
     * @throws IllegalTransition unless it waits for a decision
     */
    void accept(UUID act, Actor decider, @Nullable UUID comment, Instant now) {
        decide(SubmissionState.ACCEPTED, act, decider, comment, now);
    }

    /**
     * Decides that it goes back to its organisation.
     *
     * @throws IllegalTransition unless it waits for a decision
     */
    void sendBack(UUID act, Actor decider, @Nullable UUID comment, Instant now) {
        decide(SubmissionState.RETURNED, act, decider, comment, now);
    }

    /**
     * @throws IllegalTransition unless it waits for a decision
     */
    void withdraw(UUID act) {
        require(SubmissionState.WITHDRAWN);
        decidedAct = act;
        state = SubmissionState.WITHDRAWN;
    }

    private void decide(
            SubmissionState outcome, UUID act, Actor decider, @Nullable UUID comment, Instant now) {
        require(outcome);
        state = outcome;
        decidedAct = act;
        decidedAt = now;
        decisionBy = decider.organisation();
        decisionClient = decider.client();
        decisionActor = decider.person();
        decisionComment = comment;
    }

    private void require(SubmissionState outcome) {
        if (state != SubmissionState.SUBMITTED) {
            throw new IllegalTransition(id, state, outcome);
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    SubmissionState state() {
        return state;
    }

    String organisation() {
        return organisation;
    }

    String reviewer() {
        return reviewer;
    }

    String channel() {
        return channel;
    }

    @Nullable String actingParty() {
        return actingParty;
    }

    Actor sender() {
        return new Actor(organisation, client, actor);
    }

    @Nullable Actor decider() {
        return decisionBy == null || decisionClient == null
                ? null
                : new Actor(decisionBy, decisionClient, decisionActor);
    }

    @Nullable UUID note() {
        return note;
    }

    @Nullable UUID replaces() {
        return replaces;
    }

    @Nullable Instant embargoUntil() {
        return embargoUntil;
    }

    List<String> goals() {
        return List.of(goals);
    }

    int figures() {
        return figures;
    }

    int milestones() {
        return milestones;
    }

    int unchanged() {
        return unchanged;
    }

    /** Those that the ledger has of it: its receipt, and its end. */
    List<UUID> acts() {
        return decidedAct == null ? List.of(receivedAct) : List.of(receivedAct, decidedAct);
    }

    UUID receivedAct() {
        return receivedAct;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable UUID decidedAct() {
        return decidedAct;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable UUID decisionComment() {
        return decisionComment;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "submission %s of %s, %s", id, organisation, state.code());
    }

    /**
     * What it is about.
     *
     * @param reviewer code of the organisation that owns all of it
     * @param goals codes of the goals concerned
     */
    record Scope(String reviewer, List<String> goals) {}

    /** Who sent it, and how. */
    record Sender(Actor actor, String channel, @Nullable String actingParty) {

        static Sender of(Caller caller) {
            OrganisationNumber vendor = caller.actingParty();
            return new Sender(
                    Actor.of(caller),
                    caller.channel().code(),
                    vendor == null ? null : vendor.value());
        }
    }

    /** An act that the state does not allow. */
    static final class IllegalTransition extends RuntimeException {

        private final SubmissionState state;

        IllegalTransition(UUID id, SubmissionState state, SubmissionState outcome) {
            super(
                    String.format(
                            Locale.ROOT,
                            "submission %s is %s and cannot become %s",
                            id,
                            state.code(),
                            outcome.code()));
            this.state = state;
        }

        SubmissionState state() {
            return state;
        }
    }

    @Converter
    static final class StateConverter implements AttributeConverter<SubmissionState, String> {

        @Override
        public String convertToDatabaseColumn(SubmissionState state) {
            return state.code();
        }

        @Override
        public SubmissionState convertToEntityAttribute(String code) {
            return SubmissionState.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
