package no.veikart.benchmark;

/** Requests that are sent one after the other, as bytes. */
interface Requests {

    /** The same, to be sent by somebody else at the same time. */
    Requests copy();

    /** The next request; good until the next call. */
    byte[] next();

    /** Start of the first line of the answer that each must get. */
    String answer();
}
