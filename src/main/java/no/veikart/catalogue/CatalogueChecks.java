package no.veikart.catalogue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.indicator.Target;
import no.veikart.measure.Measure;
import no.veikart.measure.Milestone;
import no.veikart.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Checks what each object says by itself: codes, bounds and addresses.
 *
 * @param document in which an object that could not be read is null
 */
record CatalogueChecks(CatalogueDocument document, Complaint complaint) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
    private static final int MOST_GOALS = 99;
    private static final int MOST_DECIMALS = 12;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 3_660;

    /** An entry of the ledger has at most 65,535 bytes, the definition being most of it. */
    private static final int MOST_BYTES = 60_000;

    void check() {
        Places.forEach(ObjectKind.source, document.sources(), this::check);
        Places.forEach(ObjectKind.goal, document.goals(), this::check);
        Places.forEach(ObjectKind.indicator, document.indicators(), this::check);
        Places.forEach(ObjectKind.measure, document.measures(), this::check);
        checkNumbers();
    }

    /** A token's organisation number must lead to one organisation. */
    private void checkNumbers() {
        Set<Object> numbers = new HashSet<>();
        Places.forEach(
                ObjectKind.organisation,
                document.organisations(),
                (String pointer, Organisation organisation) -> {
                    if (organisation.number() != null && !numbers.add(organisation.number())) {
                        complaint.about(
                                pointer + "/number",
                                "duplicate-code",
                                organisation.number().value());
                    }
                });
    }

    private void check(String pointer, Source source) {
        checkCode(pointer + "/key", source.key());
        checkAddress(pointer + "/url", source.url());
        checkSize(pointer, source);
    }

    private void check(String pointer, Goal goal) {
        checkCode(pointer + "/code", goal.code());
        checkBounds(pointer + "/number", goal.number(), 1, MOST_GOALS);
        checkSize(pointer, goal);
    }

    private void check(String pointer, Indicator indicator) {
        checkCode(pointer + "/code", indicator.code());
        checkBounds(pointer + "/decimals", indicator.decimals(), 0, MOST_DECIMALS);
        checkReporters(pointer + "/reporters/", indicator.reporters());
        for (int place = 0; place < indicator.targets().size(); place++) {
            Target target = indicator.targets().get(place);
            checkAddress(pointer + "/targets/" + place + "/citation/url", target.citation().url());
        }
        checkSize(pointer, indicator);
    }

    private void checkReporters(String pointer, List<Reporter> reporters) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < reporters.size(); place++) {
            Reporter reporter = reporters.get(place);
            if (!seen.add(reporter.organisation())) {
                complaint.about(
                        pointer + place + "/organisation",
                        "duplicate-code",
                        reporter.organisation());
            }
            checkBounds(pointer + place + "/dueMonths", reporter.dueMonths(), 0, MOST_MONTHS);
            checkBounds(pointer + place + "/graceDays", reporter.graceDays(), 0, MOST_DAYS);
        }
    }

    private void check(String pointer, Measure measure) {
        checkCode(pointer + "/code", measure.code());
        if (measure.milestones().isEmpty()) {
            complaint.about(pointer + "/milestones", "empty");
        }
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < measure.milestones().size(); place++) {
            Milestone milestone = measure.milestones().get(place);
            String at = pointer + "/milestones/" + place + "/code";
            checkCode(at, milestone.code());
            if (!seen.add(milestone.code())) {
                complaint.about(at, "duplicate-code", milestone.code());
            }
        }
        checkSize(pointer, measure);
    }

    private void checkCode(String pointer, String code) {
        if (!CODE.matcher(code).matches()) {
            complaint.about(pointer, "bad-code", code);
        }
    }

    private void checkBounds(String pointer, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            complaint.about(pointer, "out-of-bounds", least, most);
        }
    }

    /** Addresses become links on pages: no scheme that runs anything. */
    private void checkAddress(String pointer, @Nullable String address) {
        if (address != null && !isOfTheWeb(address)) {
            complaint.about(pointer, "not-a-url", address);
        }
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkSize(String pointer, Object object) {
        if (CatalogueFormat.size(object) > MOST_BYTES) {
            complaint.about(pointer, "too-many-bytes", MOST_BYTES);
        }
    }
}
