package no.veikart.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.veikart.intake.ReportedFigure;
import no.veikart.ledger.FreeTexts;
import no.veikart.observation.ReasonCode;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Hands figures to a statement as one array for each column. */
record LineColumns(Update insert, List<CheckedFigure> figures) {

    Update bind(FreeTexts.Pad texts) {
        reported("positions", Integer.class, ReportedFigure::position);
        reported("indicators", String.class, f -> f.key().indicator());
        reported("regions", String.class, f -> f.key().region());
        reported("periods", String.class, f -> f.key().period().toString());
        reported("ends", LocalDate.class, f -> f.key().period().lastDay());
        reported("values", BigDecimal.class, ReportedFigure::value);
        reported("statuses", String.class, f -> f.status().code());
        reported("precisions", String.class, f -> f.precision().code());
        reported("comments", UUID.class, f -> texts.id(f.comment()));
        reported("sources", UUID.class, f -> texts.id(f.source()));
        reported("reasonCodes", String.class, f -> code(f.reasonCode()));
        reported("reasons", UUID.class, f -> texts.id(f.reason()));
        reported("confirmed", Boolean.class, ReportedFigure::confirmed);
        column("unusualFrom", BigDecimal.class, CheckedFigure::unusualFrom);
        return insert;
    }

    private static @Nullable String code(@Nullable ReasonCode reason) {
        return reason == null ? null : reason.code();
    }

    private <T> void reported(
            String name, Class<T> type, Function<ReportedFigure, @Nullable T> field) {
        column(name, type, figure -> field.apply(figure.reported()));
    }

    private <T> void column(
            String name, Class<T> type, Function<CheckedFigure, @Nullable T> field) {
        insert.bindArray(name, type, figures.stream().map(field).toList());
    }
}
