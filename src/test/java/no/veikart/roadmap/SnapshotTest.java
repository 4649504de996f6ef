package no.veikart.roadmap;

import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.read;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static no.veikart.testsupport.TestSql.await;
import static no.veikart.testsupport.TestSql.execute;
import static no.veikart.testsupport.TestSql.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import no.veikart.testsupport.Management;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/** The snapshot follows every publication, also where reading one failed. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class SnapshotTest {

    @Test
    void aSnapshotThatCouldNotBeReadIsReadLaterWithoutAnotherPublication() {
        int year = freshYear();
        execute("alter table status_change rename to unreadable");
        try {
            submit(row("0", year, 1));
            await("it is published", () -> one(published(year)).equals("1"));
            assertThat(read(year).jsonPath().getList("items")).isEmpty();
        } finally {
            execute("alter table unreadable rename to status_change");
        }

        await("it is read", () -> read(year).jsonPath().getList("items").size() == 1);
    }

    @Test
    void aReaderMeetsTheirOwnWrite() {
        int year = freshYear();
        submit(row("0", year, 1)).then().statusCode(201);

        assertThat(read(year).jsonPath().getList("items.value")).containsExactly(1);
    }

    @Test
    void theServiceIsReadyAndWhole() {
        Management.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'public-state' }.data.database",
                        equalTo("reachable"))
                .body("checks.find { it.name == 'public-state' }.data.service", equalTo("whole"));
    }

    private static String published(int year) {
        return """
               select count(*) from observation
               where indicator = 'X-BB-FIRMS' and period = '%d' and published_at is not null
               """
                .formatted(year);
    }
}
