package no.veikart.note;

import java.time.Instant;
import no.veikart.merkle.Hash;

/**
 * A log and a witness with known keys.
 *
 * <p>The log's key and signature were confirmed with Go's golang.org/x/mod/sumdb/note.
 */
final class Samples {

    static final String LOG_KEY =
            "roadmap.test/log+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";

    static final String WITNESS_KEY =
            "union.test/witness+9d2b3893+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";

    static final String CHECKPOINT =
            "roadmap.test/log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";

    static final String LOG_SIGNATURE =
            "\u2014 roadmap.test/log"
                    + " h9Tbhy5QHwV5tKtKI8Tnc9qprdUVYzm7FtESsWoLhqawF0tM"
                    + "o1o4tqUbS8l7dh1/Vj6P2PMC9ACGNI2MadwIGRncggQ=";

    static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

    static final String WITNESS_SIGNATURE =
            "\u2014 union.test/witness"
                    + " nSs4kwAAAABlU/EAdPkDGodF8zoSjY1/+OHLATQ1i+t0KN2vRkhqYNuY"
                    + "HyFMr7uq1umPwmGuk8S9kd0l5Nb34EXvkS+mnkem2wL5DQ==";

    static final String NOTE = CHECKPOINT + "\n" + LOG_SIGNATURE + "\n";

    static final Hash HASH = Hash.fromBase64("XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=");

    private Samples() {}

    /** 32 bytes that count up. */
    static byte[] seed(int first) {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (first + i);
        }
        return seed;
    }

    static NoteSigner log() {
        return new NoteSigner("roadmap.test/log", seed(0));
    }

    static Cosigner witness() {
        return new Cosigner("union.test/witness", seed(0x20));
    }
}
