package no.veikart.operation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the service's own, as its configuration interfaces have them. */
final class ServiceSettings {

    private final Map<String, String> found = new TreeMap<>();

    private ServiceSettings() {}

    /**
     * The default of each by its name, empty where there is none; any key of a map is {@code
     * <name>}.
     */
    static Map<String, String> all() {
        ServiceSettings settings = new ServiceSettings();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("no.veikart")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(
                                type ->
                                        settings.add(
                                                type.getAnnotation(ConfigMapping.class).prefix(),
                                                type));
        return settings.found;
    }

    private void add(String prefix, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            add(prefix + "." + kebab(method.getName()), method);
        }
    }

    private void add(String name, Method method) {
        if (method.getReturnType() == Map.class) {
            Type value =
                    ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[1];
            addValue(name + ".<name>", (Class<?>) value, method);
        } else {
            addValue(name, method.getReturnType(), method);
        }
    }

    private void addValue(String name, Class<?> type, Method method) {
        if (type.isInterface() && type.getPackageName().startsWith("no.veikart")) {
            add(name, type);
        } else {
            WithDefault usual = method.getAnnotation(WithDefault.class);
            found.put(name, usual == null ? "" : usual.value());
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
