package no.veikart.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every period; the random ones are the same in every run. */
class PeriodPropertiesTest {

    private static final int PAIRS = 20_000;
    private static final String ALPHABET = "0123456789ASQMW-\n٣ ";

    @Test
    void thereAreAsManyPeriodsAsTheYearsHave() {
        assertThat(all()).hasSize(300 * (1 + 1 + 2 + 4 + 12)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        assertThat(all()).allMatch(period -> Period.parse(period.toString()).equals(period));
    }

    @Test
    void theDaysTellEveryPeriodFromTheOthers() {
        assertThat(all().stream().map(period -> List.of(period.firstDay(), period.lastDay())))
                .doesNotHaveDuplicates();
    }

    @Test
    void firstDayIsNeverAfterTheLast() {
        assertThat(all()).noneMatch(period -> period.firstDay().isAfter(period.lastDay()));
    }

    @Test
    void nextBeginsTheDayAfter() {
        assertThat(all())
                .filteredOn(period -> period.year() < 2199)
                .allSatisfy(
                        period -> {
                            Period next = period.next(frequency(period));
                            assertThat(next.kind()).isEqualTo(period.kind());
                            assertThat(next.firstDay()).isEqualTo(period.lastDay().plusDays(1));
                            assertThat(next).isGreaterThan(period);
                        });
    }

    @Test
    void biennialNextIsTheNextOfTheNext() {
        assertThat(all())
                .filteredOn(period -> period.isKnownTo(Frequency.BIENNIAL))
                .filteredOn(period -> period.year() < 2198)
                .allMatch(
                        period ->
                                period.next(Frequency.BIENNIAL)
                                        .equals(
                                                period.next(Frequency.ANNUAL)
                                                        .next(Frequency.ANNUAL)));
    }

    @Test
    void orderAgreesWithDaysAndEquality() {
        List<Period> all = all();
        Random random = new Random(2025);
        for (int i = 0; i < PAIRS; i++) {
            Period a = any(all, random);
            Period b = any(all, random);
            int order = Integer.signum(a.compareTo(b));
            assertThat(order).as("%s, %s", a, b).isEqualTo(-Integer.signum(b.compareTo(a)));
            assertThat(order == 0).as("%s, %s", a, b).isEqualTo(a.equals(b));
            if (!a.lastDay().equals(b.lastDay())) {
                assertThat(order < 0)
                        .as("%s, %s", a, b)
                        .isEqualTo(a.lastDay().isBefore(b.lastDay()));
            } else if (!a.firstDay().equals(b.firstDay())) {
                assertThat(order < 0)
                        .as("%s, %s", a, b)
                        .isEqualTo(a.firstDay().isBefore(b.firstDay()));
            }
        }
    }

    @Test
    void orderIsTransitive() {
        List<Period> all = all();
        Random random = new Random(2026);
        for (int i = 0; i < PAIRS; i++) {
            List<Period> three =
                    Stream.generate(() -> any(all, random))
                            .limit(3)
                            .sorted(Comparator.naturalOrder())
                            .toList();
            assertThat(three.get(0)).isLessThanOrEqualTo(three.get(2));
        }
    }

    @Test
    void textsThatAreReadAreWrittenAlikeButForMonthsWithM() {
        Random random = new Random(2027);
        for (int i = 0; i < PAIRS; i++) {
            String text = "20" + noise(random, 2) + noise(random, random.nextInt(5));
            Period.tryParse(text)
                    .ifPresent(
                            period -> assertThat(period).hasToString(text.replaceFirst("M", "")));
        }
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Frequency frequency(Period period) {
        return Arrays.stream(Frequency.values())
                .filter(period::isKnownTo)
                .findFirst()
                .orElseThrow();
    }

    private static Period any(List<Period> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Period> all() {
        return IntStream.rangeClosed(1900, 2199)
                .boxed()
                .flatMap(
                        year ->
                                Stream.of(
                                        kind(Period.Kind.YEAR, year, 1),
                                        kind(Period.Kind.SCHOOL_YEAR, year, 1),
                                        kind(Period.Kind.HALF_YEAR, year, 2),
                                        kind(Period.Kind.QUARTER, year, 4),
                                        kind(Period.Kind.MONTH, year, 12)))
                .flatMap(periods -> periods)
                .toList();
    }

    private static Stream<Period> kind(Period.Kind kind, int year, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Period(kind, year, number));
    }
}
