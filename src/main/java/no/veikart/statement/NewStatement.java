package no.veikart.statement;

import java.time.LocalDate;
import no.veikart.assessment.Status;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What an owner wants to say.
 *
 * @param date the day of which the judgement is; null for today
 */
public record NewStatement(Status status, Wording text, @Nullable LocalDate date) {}
