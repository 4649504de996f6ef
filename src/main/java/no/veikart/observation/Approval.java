package no.veikart.observation;

import java.time.Instant;
import java.util.UUID;

/**
 * The decision that let a submission's figures become public.
 *
 * @param organisation code of the organisation that decided; the sender's own where assignments let
 *     figures pass without review
 */
public record Approval(UUID submission, String organisation, Instant decidedAt) {}
