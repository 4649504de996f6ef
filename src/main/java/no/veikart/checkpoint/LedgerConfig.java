package no.veikart.checkpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Under which name and key the ledger is signed, and what keeps it from being signed twice. */
@ConfigMapping(prefix = "veikart.ledger")
public interface LedgerConfig {

    /** Name of the log for ever: an address without a scheme, as {@code veikart.no/ledger}. */
    String origin();

    /** Secret Ed25519 seed, 32 bytes in base64. */
    String signingKey();

    /**
     * File outside the database that keeps the checkpoint signed last. Losing the file loses the
     * protection against a database that was set back; replacing it is how a person decides to go
     * on.
     */
    Path lastCheckpoint();

    /**
     * Whether production starts though the service's database role owns the tables, and with them
     * the guards of the record.
     */
    @WithDefault("false")
    boolean ownerAllowed();

    /** How long an act may wait to become public before further ones are refused. */
    @WithDefault("30S")
    Duration longestWait();

    /** Servers of others that sign what they have seen (C2SP tlog-witness), by any name. */
    Map<String, Witness> witnesses();

    /** A witness, as its owner names it. */
    interface Witness {

        /** Where it is asked, without {@code /add-checkpoint}. */
        String url();

        /** Its verifier key, type 4. */
        String key();
    }
}
