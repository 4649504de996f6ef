package no.veikart.status;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.veikart.catalogue.Catalogue;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;

/**
 * All that the statuses follow from.
 *
 * @param indicators definitions, in the catalogue's order
 * @param national figures of the whole country by code of their indicator, in time order
 * @param day the day, in UTC, on which the state became public; decides alone what is overdue
 */
public record Evidence(
        List<Indicator> indicators, Map<String, List<PublishedFigure>> national, LocalDate day) {

    public static Evidence of(Catalogue catalogue, List<PublishedFigure> national, LocalDate day) {
        return new Evidence(
                catalogue.indicators(),
                national.stream().collect(groupingBy(figure -> figure.key().indicator())),
                day);
    }

    public List<PublishedFigure> figures(String indicator) {
        return national.getOrDefault(indicator, List.of());
    }
}
