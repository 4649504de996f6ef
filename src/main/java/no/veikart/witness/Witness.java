package no.veikart.witness;

import java.net.URI;
import no.veikart.checkpoint.LedgerConfig;
import no.veikart.note.VerifierKey;

/**
 * A server of somebody else that signs what it has seen (C2SP tlog-witness).
 *
 * @param name of the setting
 * @param address where checkpoints are added
 * @param key of its cosignatures
 */
record Witness(String name, URI address, VerifierKey key) {

    /**
     * @throws IllegalArgumentException that names the setting that is wrong
     */
    static Witness of(String name, LedgerConfig.Witness config) {
        try {
            return new Witness(
                    name,
                    URI.create(config.url().replaceFirst("/$", "") + "/add-checkpoint"),
                    VerifierKey.parse(config.key()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "veikart.ledger.witnesses." + name + " is wrong: " + e.getMessage(), e);
        }
    }
}
