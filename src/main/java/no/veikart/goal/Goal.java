package no.veikart.goal;

import no.veikart.text.Text;

/**
 * One of the letter's five proposals.
 *
 * @param number 1 to 5, the letter's own numbering
 * @param owner code of the organisation that decides on figures for the goal, assigned by the
 *     tracker
 * @param proposal what the letter asks for
 * @param rationale the letter's observation that the proposal rests on
 */
public record Goal(
        int number,
        String code,
        String owner,
        Text title,
        Text proposal,
        Text rationale,
        Text ownerNote) {}
