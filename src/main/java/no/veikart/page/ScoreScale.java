package no.veikart.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.veikart.assessment.GoalAssessment;
import no.veikart.picture.Px;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a score stands between −5 and 5.
 *
 * @param x in hundredths of the scale; null without a score
 * @param text what the scale says
 */
public record ScoreScale(@Nullable String x, String text) {

    private static final int SHOWN_DECIMALS = 2;
    private static final double WORST = -5;
    private static final double HUNDREDTHS = 10;

    static ScoreScale of(GoalAssessment assessment, Words words) {
        BigDecimal score = assessment.score();
        return score == null
                ? new ScoreScale(null, words.get("goal.no-score"))
                : new ScoreScale(
                        Px.of((score.doubleValue() - WORST) * HUNDREDTHS),
                        words.get("goal.score", rounded(score, words)));
    }

    static String rounded(BigDecimal score, Words words) {
        return words.number(score.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP), SHOWN_DECIMALS);
    }
}
