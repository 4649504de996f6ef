package no.veikart.roadmap;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.veikart.testsupport.Management;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;

/** What the service says of a database that cannot be asked. */
@QuarkusTest
@TestProfile(DatabaseReachTest.Profile.class)
class DatabaseReachTest {

    /** Of its own, so that no other test waits for the connections. */
    public static final class Profile extends ServiceProfile {}

    @Inject AgroalDataSource database;

    @Test
    void whereAllConnectionsAreInUseItIsReadyToBeReadAndDegraded() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);

            Management.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(
                            "checks.find { it.name == 'public-state' }.data.service",
                            equalTo("degraded"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        TestSql.await(
                "the service to be whole",
                () -> Management.get("/q/health/ready").asString().contains("\"whole\""));
    }

    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException noneIsLeft) {
            // as it should be: the service itself has the others
        }
    }
}
