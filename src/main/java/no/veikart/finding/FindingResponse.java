package no.veikart.finding;

import java.time.Instant;
import java.util.UUID;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One contribution to the exchange about a finding.
 *
 * @param organisation code of the organisation that wrote it
 * @param text null once it is redacted
 * @param publication null until it is public
 */
public record FindingResponse(
        UUID id,
        String organisation,
        Respondent as,
        @Nullable Wording text,
        Instant respondedAt,
        @Nullable Publication publication) {}
