package no.veikart.ledger;

/** Where an entry of the ledger, and the proof of it, are read. */
public final class LedgerLinks {

    private static final String ENTRIES = "/v1/ledger/entries/";

    private LedgerLinks() {}

    public static String entry(long index) {
        return ENTRIES + index;
    }

    /** One file that proves the entry offline. */
    public static String proof(long index) {
        return ENTRIES + index + "/proof";
    }

    public static String inclusion(long index) {
        return "/v1/ledger/proofs/inclusion?index=" + index;
    }
}
