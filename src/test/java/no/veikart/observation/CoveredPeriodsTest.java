package no.veikart.observation;

import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.veikart.period.Period;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/** Of which periods there are figures: the same in the database and in memory. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class CoveredPeriodsTest {

    private static final int ENOUGH = 100_000;
    private static final String SOURCE = "A report";

    @Inject Observations observations;

    @Test
    void aPeriodIsCoveredByTheFiguresOfAllRegions() {
        int year = freshYear();
        submit(row("0", year, 1), withSource(year, "03")).then().statusCode(201);
        Instant first = publishedAt(year);

        assertCovered(
                year,
                first,
                new CoveredPeriod(period(year), null, first),
                new CoveredPeriod(period(year), SOURCE, first));
    }

    @Test
    void whatWasCorrectedCountsNoLonger() {
        int year = freshYear();
        submit(withSource(year, "0")).then().statusCode(201);
        Instant first = publishedAt(year);
        submit(correction("0", year, 7)).then().statusCode(201);
        Instant second = publishedAt(year);

        assertThat(second).isAfter(first);
        assertCovered(year, first, new CoveredPeriod(period(year), SOURCE, first));
        assertCovered(year, second, new CoveredPeriod(period(year), null, second));
    }

    private void assertCovered(int year, Instant instant, CoveredPeriod... expected) {
        HeldFigures held = Objects.requireNonNull(observations.held(instant, ENOUGH));
        for (PublishedFigures figures : List.of(observations, held)) {
            assertThat(figures.periods(INDICATOR, instant))
                    .filteredOn(covered -> covered.period().equals(period(year)))
                    .containsExactlyInAnyOrder(expected);
        }
    }

    private Instant publishedAt(int year) {
        return observations
                .revisions(new FigureKey(INDICATOR, "0", period(year)), Instant.now())
                .get(0)
                .publishedAt();
    }

    private static Period period(int year) {
        return Period.parse(Integer.toString(year));
    }

    private static String withSource(int year, String region) {
        return row(region, year, 2).replace("}", ", \"source\": \"" + SOURCE + "\"}");
    }
}
