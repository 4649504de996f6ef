package no.veikart.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment variables that are read: by the service's settings, by Quarkus and by the JVM.
 */
public final class KnownVariables {

    /** What each extension says of its own settings. */
    private static final String DESCRIPTION =
            "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private static final Set<String> OF_OTHERS =
            Set.of("JAVA_TOOL_OPTIONS", "QUARKUS_PROFILE", "SMALLRYE_CONFIG_LOCATIONS");

    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(VEIKART_[A-Z_]+)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownVariables() {}

    public static Set<String> all() {
        Set<String> names = new TreeSet<>(OF_OTHERS);
        try {
            Matcher matcher = EXPRESSION.matcher(Files.readString(SETTINGS));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL description : Collections.list(loader.getResources(DESCRIPTION))) {
                try (InputStream json = description.openStream()) {
                    names.addAll(JSON.readTree(json).findValuesAsText("environmentVariable"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
