package no.veikart.observation;

import no.veikart.period.Period;

/** What a figure is about. */
public record FigureKey(String indicator, String region, Period period) {}
