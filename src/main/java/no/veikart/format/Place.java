package no.veikart.format;

import no.veikart.text.Text;

/** The region that a figure is of. */
public record Place(String code, Text name) {}
