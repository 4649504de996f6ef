package no.veikart.format;

/**
 * Where a figure comes from.
 *
 * @param source key of a source of the catalogue, or the reporter's own words
 * @param attribution what to print when passing the figure on
 * @param licence SPDX identifier, or {@code not-stated}
 */
public record Credit(String source, String attribution, String licence) {}
