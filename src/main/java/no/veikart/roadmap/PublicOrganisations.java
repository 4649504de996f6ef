package no.veikart.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import no.veikart.organisation.Organisation;
import no.veikart.organisation.OrganisationDirectory;
import no.veikart.organisation.OrganisationNumber;

/** The organisations of the newest public state, known without asking the database. */
@ApplicationScoped
class PublicOrganisations implements OrganisationDirectory {

    private final PublicStates states;

    PublicOrganisations(PublicStates states) {
        this.states = states;
    }

    @Override
    public Optional<Organisation> byNumber(OrganisationNumber number) {
        return states.newest().stream()
                .flatMap(state -> state.catalogue().organisations().stream())
                .filter(organisation -> number.equals(organisation.number()))
                .findFirst();
    }

    @Override
    public Optional<Organisation> byCode(String code) {
        return states.newest().flatMap(state -> state.catalogue().organisation(code));
    }
}
