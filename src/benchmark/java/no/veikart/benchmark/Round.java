package no.veikart.benchmark;

/**
 * One measurement of one side.
 *
 * @param cpuMillis processor time for each request
 * @param walBytes what PostgreSQL wrote ahead for each request
 */
record Round(Load load, Usage cpuMillis, double walBytes) {}
