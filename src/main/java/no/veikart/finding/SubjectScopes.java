package no.veikart.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.measure.Measure;
import no.veikart.observation.FigureKey;
import no.veikart.observation.Observations;
import no.veikart.observation.PublishedFigure;
import org.jdbi.v3.core.Jdbi;

/** Finds out whether there is a subject, and whom it concerns. */
@ApplicationScoped
class SubjectScopes {

    private final Observations observations;
    private final Jdbi jdbi;

    SubjectScopes(Observations observations, Jdbi jdbi) {
        this.observations = observations;
        this.jdbi = jdbi;
    }

    /** Empty where there is no such subject, or nothing of it is public. */
    Optional<SubjectScope> find(FindingSubject subject, Catalogue catalogue) {
        return switch (subject.type()) {
            case GOAL -> catalogue.goal(subject.key()).map(goal -> ofGoal(goal, catalogue));
            case INDICATOR ->
                    catalogue
                            .indicator(subject.key())
                            .map(
                                    indicator ->
                                            SubjectScope.of(
                                                    reporters(indicator),
                                                    catalogue.ownerOf(indicator)));
            case MEASURE ->
                    catalogue
                            .measure(subject.key())
                            .map(
                                    measure ->
                                            SubjectScope.of(
                                                    Stream.of(measure.organisation()),
                                                    catalogue.ownerOf(measure)));
            case OBSERVATION -> subject.figure().flatMap(key -> ofFigure(key, catalogue));
            case SUBMISSION -> ofSubmission(UUID.fromString(subject.key()));
        };
    }

    private static SubjectScope ofGoal(Goal goal, Catalogue catalogue) {
        return SubjectScope.of(
                Stream.concat(
                        catalogue.indicatorsOf(goal).stream().flatMap(SubjectScopes::reporters),
                        catalogue.measuresOf(goal).stream().map(Measure::organisation)),
                goal.owner());
    }

    private Optional<SubjectScope> ofFigure(FigureKey key, Catalogue catalogue) {
        return observations.current(List.of(key)).stream()
                .findFirst()
                .flatMap(
                        figure ->
                                catalogue
                                        .indicator(key.indicator())
                                        .map(indicator -> ofFigure(figure, indicator, catalogue)));
    }

    private static SubjectScope ofFigure(
            PublishedFigure figure, Indicator indicator, Catalogue catalogue) {
        return SubjectScope.ofFigure(
                figure.revision(),
                Stream.concat(Stream.of(figure.organisation()), reporters(indicator)),
                catalogue.ownerOf(indicator));
    }

    private static Stream<String> reporters(Indicator indicator) {
        return indicator.reporters().stream().map(Reporter::organisation);
    }

    private Optional<SubjectScope> ofSubmission(UUID id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select s.organisation, s.reviewer, s.goals, array(
                                            select distinct o.indicator from observation o
                                            where o.submission_id = s.id and o.published_at is not null)
                                            as indicators
                                        from submission s where s.id = :id
                                        """)
                                .bind("id", id)
                                .map((row, context) -> ofSubmission(row))
                                .findOne());
    }

    private static SubjectScope ofSubmission(ResultSet row) throws SQLException {
        return new SubjectScope(
                null,
                new Finding.Concerned(
                        List.of(row.getString("organisation")), row.getString("reviewer")),
                List.of((String[]) row.getArray("goals").getArray()),
                List.of((String[]) row.getArray("indicators").getArray()));
    }
}
