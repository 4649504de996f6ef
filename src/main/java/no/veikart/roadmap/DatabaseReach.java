package no.veikart.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether the database answers. */
@ApplicationScoped
class DatabaseReach {

    private static final int SECONDS = 2;

    private final Jdbi jdbi;

    DatabaseReach(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean isReachable() {
        try {
            return jdbi.withHandle(handle -> handle.getConnection().isValid(SECONDS));
        } catch (SQLException | JdbiException e) {
            return false;
        }
    }
}
