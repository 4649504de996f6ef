package no.veikart.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import no.veikart.identity.IdentityConfig.Issuer;
import no.veikart.organisation.Iso6523;
import no.veikart.organisation.Organisation;
import no.veikart.organisation.OrganisationDirectory;
import no.veikart.organisation.OrganisationNumber;
import no.veikart.problem.ProblemException;

/** Knows who calls with a verified token. */
@ApplicationScoped
class Callers {

    private final IdentityConfig config;
    private final OrganisationDirectory organisations;
    private final ActorHash actors;

    Callers(IdentityConfig config, OrganisationDirectory organisations, ActorHash actors) {
        this.config = config;
        this.organisations = organisations;
        this.actors = actors;
    }

    /**
     * Who calls.
     *
     * @param claims of a token that has been verified
     * @throws ProblemException where the token names no client, or no organisation that takes part
     */
    Caller of(Claims claims, Issuer issuer) {
        AccessToken token = AccessToken.of(claims, issuer);
        return new Caller(
                token.organisation()
                        .flatMap(Callers::number)
                        .flatMap(this::organisation)
                        .orElseThrow(Refusal::organisation),
                token.roles(),
                token.channel(),
                token.client().orElseThrow(Refusal::token),
                token.person().map(person -> actors.of(issuer.issuer(), person)).orElse(null),
                token.vendor().map(Callers::vendor).orElse(null));
    }

    private Optional<Organisation> organisation(OrganisationNumber number) {
        String synthetic = config.syntheticOrganisations().get(number.value());
        return synthetic == null ? organisations.byNumber(number) : organisations.byCode(synthetic);
    }

    private static OrganisationNumber vendor(Claims identifier) {
        return number(identifier).orElseThrow(Refusal::organisation);
    }

    private static Optional<OrganisationNumber> number(Claims identifier) {
        return Iso6523.number(
                identifier.text("authority").orElse(""), identifier.text("ID").orElse(""));
    }
}
