package no.veikart.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds settings that are fit for a demonstration and not for production. */
final class UnsafeSettings {

    /** What examples, images and the try-out use. */
    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("postgres", "veikart", "veikart_owner", "password", "changeme", "secret");

    private final Function<String, Optional<String>> settings;
    private final List<String> complaints = new ArrayList<>();

    private UnsafeSettings(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /**
     * Everything that is wrong, each with the name of the setting and without its value.
     *
     * @param settings value of a setting by its name
     */
    static List<String> in(Function<String, Optional<String>> settings) {
        UnsafeSettings found = new UnsafeSettings(settings);
        found.checkPassword("quarkus.datasource");
        found.checkPassword("quarkus.flyway");
        found.refuseIf(
                "quarkus.datasource.jdbc.url",
                url -> url.toLowerCase(Locale.ROOT).contains("password="),
                "holds a password, which is shown in messages and the list of processes");
        found.refuseIf(
                "quarkus.flyway.clean-at-start",
                Boolean::parseBoolean,
                "would delete everything that was recorded");
        found.refuseIf(
                "quarkus.http.cors.access-control-allow-credentials",
                Boolean::parseBoolean,
                "would let any page act as whoever looks at it");
        return List.copyOf(found.complaints);
    }

    private void checkPassword(String of) {
        @Nullable String user = settings.apply(of + ".username").orElse(null);
        refuseIf(
                of + ".password",
                password -> KNOWN_PASSWORDS.contains(password) || password.equals(user),
                "is one that anybody would try");
    }

    private void refuseIf(String name, Function<String, Boolean> isUnsafe, String why) {
        if (settings.apply(name).map(isUnsafe).orElse(false)) {
            complaints.add(name + " " + why);
        }
    }
}
