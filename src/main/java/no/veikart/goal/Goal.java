package no.veikart.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import no.veikart.text.Text;

/**
 * One of the letter's five proposals.
 *
 * @param number 1 to 5, the letter's own numbering
 * @param owner code of the organisation that decides on figures for the goal, assigned by the
 *     tracker
 * @param proposal what the letter asks for
 * @param rationale the letter's observation that the proposal rests on
 * @param retired whether it is no longer pursued; nothing under it is either
 */
public record Goal(
        int number,
        String code,
        String owner,
        Text title,
        Text proposal,
        Text rationale,
        Text ownerNote,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired) {}
