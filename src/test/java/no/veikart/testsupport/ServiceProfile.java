package no.veikart.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The service as it is shipped, with its catalogue, trusting the {@link TestIssuer}s. */
public class ServiceProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuerResource.class));
    }
}
