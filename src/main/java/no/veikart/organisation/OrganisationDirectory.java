package no.veikart.organisation;

import java.util.Optional;

/** Tells which organisation a number or code stands for in the published catalogue. */
public interface OrganisationDirectory {

    Optional<Organisation> byNumber(OrganisationNumber number);

    Optional<Organisation> byCode(String code);
}
