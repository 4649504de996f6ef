package no.veikart.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import no.veikart.testsupport.TestTokens;

/** Calls of the test's own resource. */
final class Calls {

    private Calls() {}

    static ValidatableResponse call(String resource) {
        return given().get("/test/identity/" + resource).then();
    }

    static ValidatableResponse call(String resource, TestTokens token) {
        return call(resource, token.bearer());
    }

    static ValidatableResponse call(String resource, String authorization) {
        return given().header("Authorization", authorization)
                .get("/test/identity/" + resource)
                .then();
    }

    static int status(TestTokens token) {
        return call("anybody", token).extract().statusCode();
    }

    /** Waits until something is so, and fails where it takes longer than it may. */
    static void await(Duration bound, BooleanSupplier isSo) {
        long end = System.nanoTime() + bound.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nanoseconds, after waiting " + bound).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    static void repeat(Duration time, Runnable act) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            act.run();
        }
    }
}
