package no.veikart.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The two sides, measured one after the other.
 *
 * @param publisherBehindSeconds how long after the service's last answer the last entry was public
 */
record Pair(Round service, Round reference, double publisherBehindSeconds) {

    /** How much of the reference's throughput the service has. */
    @JsonProperty
    double ratio() {
        return service.load().perSecond() / reference.load().perSecond();
    }
}
