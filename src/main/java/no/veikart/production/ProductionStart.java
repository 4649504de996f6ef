package no.veikart.production;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with what is unsafe there, and names all of it at once. */
@ApplicationScoped
class ProductionStart {

    private static final int FIRST = 1;

    void check(@Observes @Priority(FIRST) StartupEvent start, Config config) {
        if (ConfigUtils.isProfileActive("prod")) {
            refuse(UnsafeSettings.in(name -> config.getOptionalValue(name, String.class)));
        }
    }

    private static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("Not for production: " + String.join("; ", complaints));
        }
    }
}
