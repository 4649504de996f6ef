package no.veikart.checkpoint;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jdbi.v3.core.Jdbi;

/** Refuses to start where nothing could be signed, or anybody could sign. */
@ApplicationScoped
class LedgerStart {

    private static final String PUBLISHED_KEY = "only-for-";
    private static final String OWNER =
            "The service's database role owns the tables and could take their guards away. Give it a"
                    + " role of its own, apart from quarkus.flyway.username";

    private final LedgerConfig config;
    private final LogSigner signer;
    private final LastSigned lastSigned;
    private final Jdbi jdbi;

    LedgerStart(LedgerConfig config, LogSigner signer, LastSigned lastSigned, Jdbi jdbi) {
        this.config = config;
        this.signer = signer;
        this.lastSigned = lastSigned;
        this.jdbi = jdbi;
    }

    void check(@Observes StartupEvent start) {
        Log.infof("The ledger is signed as %s", signer.verifierKey());
        lastSigned.prepare();
        boolean production = ConfigUtils.isProfileActive("prod");
        if (production) {
            refusePublishedKey(config.signingKey());
        }
        if (ownsTheRecord()) {
            refuseOwner(production && !config.ownerAllowed());
            Log.warn(OWNER);
        }
    }

    static void refuseOwner(boolean refused) {
        if (refused) {
            throw new IllegalStateException(OWNER + ", or set veikart.ledger.owner-allowed");
        }
    }

    static void refusePublishedKey(String signingKey) {
        String seed =
                new String(Base64.getDecoder().decode(signingKey), StandardCharsets.ISO_8859_1);
        if (seed.startsWith(PUBLISHED_KEY)) {
            throw new IllegalStateException(
                    "veikart.ledger.signing-key is published and not for production");
        }
    }

    private boolean ownsTheRecord() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select pg_has_role(relowner, 'usage') from pg_class
                                        where oid = 'ledger_entry'::regclass
                                        """)
                                .mapTo(Boolean.class)
                                .one());
    }
}
