package no.veikart.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.indicator.Indicator;
import no.veikart.intake.ReportedFigure;
import no.veikart.observation.FigureKey;
import no.veikart.period.Period;
import no.veikart.problem.Faults;

/**
 * Holds reported figures against the catalogue and against what is published, and notes every fault
 * at its place.
 */
final class FigureChecks {

    private final Catalogue catalogue;
    private final LocalDate today;
    private final Faults faults;

    FigureChecks(Catalogue catalogue, LocalDate today, Faults faults) {
        this.catalogue = catalogue;
        this.today = today;
        this.faults = faults;
    }

    /** Whether each figure is one that its indicator can have. */
    void checkEach(List<ReportedFigure> figures) {
        Map<FigureKey, ReportedFigure> seen = new HashMap<>();
        for (ReportedFigure figure : figures) {
            ReportedFigure first = seen.putIfAbsent(figure.key(), figure);
            if (first != null) {
                String code = figure.contradicts(first) ? "contradicting-row" : "duplicate-row";
                fault(figure, "", code, "/observations/" + first.position());
            }
            catalogue
                    .indicator(figure.key().indicator())
                    .ifPresentOrElse(
                            indicator -> check(figure, indicator),
                            () ->
                                    fault(
                                            figure,
                                            "/indicator",
                                            "unknown-indicator",
                                            figure.key().indicator()));
        }
    }

    private void check(ReportedFigure figure, Indicator indicator) {
        if (indicator.retired()) {
            fault(figure, "/indicator", "retired-indicator", indicator.code());
        }
        checkPeriod(figure, indicator);
        checkRegion(figure);
        checkValue(figure, indicator);
    }

    private void checkPeriod(ReportedFigure figure, Indicator indicator) {
        Period period = figure.key().period();
        if (!indicator.covers(period)) {
            fault(
                    figure,
                    "/period",
                    "period-not-in-frequency",
                    period.toString(),
                    indicator.frequency().code());
        } else if (period.firstDay().isAfter(today)) {
            fault(figure, "/period", "period-in-future", period.toString());
        }
    }

    private void checkRegion(ReportedFigure figure) {
        String code = figure.key().region();
        catalogue
                .region(code)
                .ifPresentOrElse(
                        region -> {
                            if (!region.isValidIn(figure.key().period())) {
                                fault(
                                        figure,
                                        "/region",
                                        "region-not-valid-in-period",
                                        code,
                                        figure.key().period().toString());
                            }
                        },
                        () -> fault(figure, "/region", "unknown-region", code));
    }

    private void checkValue(ReportedFigure figure, Indicator indicator) {
        BigDecimal value = figure.value();
        if (figure.status().isMissing() && value != null) {
            fault(figure, "/value", "value-and-missing", figure.status().code());
        } else if (!figure.status().isMissing() && value == null) {
            fault(figure, "/value", "value-missing", figure.status().code());
        } else if (value != null) {
            checkNumber(figure, value, indicator);
        }
    }

    private void checkNumber(ReportedFigure figure, BigDecimal value, Indicator indicator) {
        if (!indicator.range().contains(value)) {
            fault(figure, "/value", "out-of-range", indicator.range().toString());
        } else if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            fault(figure, "/value", "too-many-decimals", indicator.decimals());
        }
    }

    /** Codes of the organisations that decide on the figures. */
    Stream<String> reviewers(List<ReportedFigure> figures) {
        return figures.stream()
                .map(figure -> figure.key().indicator())
                .distinct()
                .flatMap(code -> catalogue.indicator(code).stream())
                .map(catalogue::ownerOf);
    }

    /** Whether the organisation reports each figure's indicator. */
    void checkAssignments(List<ReportedFigure> figures, String organisation) {
        for (ReportedFigure figure : figures) {
            catalogue
                    .indicator(figure.key().indicator())
                    .filter(indicator -> indicator.reporter(organisation).isEmpty())
                    .ifPresent(
                            indicator ->
                                    fault(
                                            figure,
                                            "/indicator",
                                            "not-assigned",
                                            indicator.code(),
                                            organisation));
        }
    }

    /** Whether a change of what is published says why, and an unusual one that it is meant. */
    void checkChanges(List<CheckedFigure> changes) {
        for (CheckedFigure change : changes) {
            ReportedFigure figure = change.reported();
            boolean revises = change.published() != null;
            if (revises && figure.reasonCode() == null) {
                fault(figure, "/reasonCode", "reason-required");
            }
            if (revises && figure.reason() == null) {
                fault(figure, "/reason", "reason-required");
            }
            if (!revises && (figure.reasonCode() != null || figure.reason() != null)) {
                fault(figure, "/reasonCode", "reason-without-change");
            }
            if (change.unusualFrom() != null && !figure.confirmed()) {
                checkUsual(figure, change.unusualFrom());
            }
        }
    }

    private void checkUsual(ReportedFigure figure, BigDecimal before) {
        catalogue
                .indicator(figure.key().indicator())
                .map(Indicator::usualChange)
                .ifPresent(
                        limit ->
                                fault(
                                        figure,
                                        "/confirmed",
                                        "unusual-change",
                                        before.toPlainString(),
                                        percent(limit)));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private void fault(ReportedFigure figure, String field, String code, Object... arguments) {
        String pointer = "/observations/" + figure.position() + field;
        if (!faults.isAt(pointer)) {
            faults.add(pointer, code, arguments);
        }
    }
}
