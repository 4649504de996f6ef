package no.veikart.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.veikart.catalogue.Author;
import no.veikart.catalogue.CatalogueDifference;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.ChangeCatalogue;
import no.veikart.identity.Caller;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.status.Change;
import no.veikart.status.Evidence;
import no.veikart.status.Transition;
import org.jspecify.annotations.Nullable;

/** Brings the catalogue to what a document says, or tells what that would do. */
@ApplicationScoped
class PutCatalogue {

    private final ChangeCatalogue change;
    private final Clock clock;

    PutCatalogue(ChangeCatalogue change, Clock clock) {
        this.change = change;
        this.clock = clock;
    }

    /**
     * Foresees what the change would do if it were published now.
     *
     * @param state what is public now
     */
    @Transactional
    Foreseen preview(Wanted wanted, PublicState state) {
        return foreseen(wanted, state);
    }

    /** Stores the change; of two at once, the second finds another catalogue than it edited. */
    @Transactional
    Stored run(Wanted wanted, PublicState state, Caller caller) {
        change.takeTurn();
        Foreseen foreseen = foreseen(wanted, state);
        if (foreseen.difference().isEmpty()) {
            return new Stored(foreseen, change.present(), null);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID act = change.store(foreseen.difference(), author(caller), wanted.reason(), now);
        return new Stored(foreseen, change.present(), act);
    }

    private Foreseen foreseen(Wanted wanted, PublicState state) {
        CatalogueDocument present = change.present();
        Precondition.require(wanted.ifMatch(), present);
        CatalogueDifference difference = CatalogueDifference.between(present, wanted.document());
        Faults faults = new Faults();
        difference.check(wanted.reason() != null, faults);
        faults.throwIfAny(ProblemType.INVALID_CATALOGUE);
        return new Foreseen(difference, statusChanges(present, wanted.document(), state));
    }

    /**
     * Computed before every change, so that nothing comes to the publisher that cannot be.
     *
     * @throws ProblemException if there is no status to compute with the definitions
     */
    private List<Change> statusChanges(
            CatalogueDocument present, CatalogueDocument wanted, PublicState state) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return new Transition(
                            new Evidence(present.indicators(), state.evidence().national(), day),
                            new Evidence(wanted.indicators(), state.evidence().national(), day))
                    .changes();
        } catch (ArithmeticException | IllegalArgumentException e) {
            Faults faults = new Faults();
            faults.add("/indicators", "not-computable", Objects.toString(e.getMessage()));
            throw faults.asProblem(ProblemType.INVALID_CATALOGUE).because(e);
        }
    }

    private static Author author(Caller caller) {
        return new Author(
                caller.organisation().code(),
                caller.channel().code(),
                caller.clientId(),
                caller.actor(),
                caller.actingParty() == null ? null : caller.actingParty().value());
    }

    /**
     * What somebody wants the catalogue to be.
     *
     * @param ifMatch the entity tags of the catalogue that was edited
     */
    record Wanted(CatalogueDocument document, String ifMatch, @Nullable String reason) {}

    /** What a change does. */
    record Foreseen(CatalogueDifference difference, List<Change> statusChanges) {}

    /**
     * What became of a change.
     *
     * @param document the catalogue as it now is
     * @param act under which it becomes public; null where there was nothing to change
     */
    record Stored(Foreseen foreseen, CatalogueDocument document, @Nullable UUID act) {}
}
