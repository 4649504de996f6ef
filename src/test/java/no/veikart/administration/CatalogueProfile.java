package no.veikart.administration;

import no.veikart.testsupport.ServiceProfile;

/** A service of its own, because its catalogue changes under everybody who reads it. */
public class CatalogueProfile extends ServiceProfile {}
