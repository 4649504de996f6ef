package no.veikart.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keycloak on disk: the unpacked distribution, which all folders share, and the home of one folder,
 * with its data. The home borrows the distribution's programs by a link.
 */
final class KeycloakFolder {

    private static final List<String> ESSENTIAL =
            List.of("version.txt", "bin/kc.sh", "lib/quarkus-run.jar", "lib/app/keycloak.jar");

    private final Path distribution;
    private final Path home;
    private final Path realm;

    KeycloakFolder(Settings settings) {
        distribution = settings.keycloak();
        home = settings.folder().resolve("keycloak");
        realm = settings.realm();
    }

    Path distribution() {
        return distribution;
    }

    Path home() {
        return home;
    }

    Path runner() {
        return distribution.resolve(Path.of("lib", "quarkus-run.jar"));
    }

    /** Maven leaves its marker only once everything is unpacked. */
    void check() throws IOException {
        boolean whole =
                ESSENTIAL.stream().allMatch(file -> Files.isReadable(distribution.resolve(file)));
        if (!whole || !isMarkedAsUnpacked()) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "Keycloak in %s is missing or incomplete, perhaps after a download or an"
                                    + " unpacking that was cut off. Delete the folders %s and %s"
                                    + " and start again: mvn -Ptry-out",
                            distribution,
                            distribution,
                            markers()));
        }
        if (!Files.isReadable(realm)) {
            throw new CannotStart(
                    String.format(Locale.ROOT, "The realm file %s is missing.", realm));
        }
    }

    boolean isBuilt() throws IOException {
        return Files.exists(built()) && Files.readString(built()).equals(buildResult());
    }

    void markBuilt() throws IOException {
        Files.writeString(built(), buildResult());
    }

    /** Lays out the home; a changed realm or Keycloak begins with an empty database. */
    void prepareHome() throws IOException {
        for (String folder : List.of("conf", "providers", "themes", "data/import")) {
            Files.createDirectories(home.resolve(folder));
        }
        linkPrograms();
        if (!isImported()) {
            Files.deleteIfExists(imported());
            Folder.delete(home.resolve(Path.of("data", "h2")));
            Files.copy(realm, importFile(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean isImported() throws IOException {
        return Files.exists(imported()) && Files.readString(imported()).equals(realmInForce());
    }

    /** Only now, so that an import that was cut off is done again from the start. */
    void markImported() throws IOException {
        Files.writeString(imported(), realmInForce());
    }

    private boolean isMarkedAsUnpacked() throws IOException {
        if (!Files.isDirectory(markers())) {
            return false;
        }
        String version = distribution.getFileName().toString().replace("keycloak-", "");
        try (Stream<Path> files = Files.list(markers())) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.contains("keycloak") && name.contains(version));
        }
    }

    private void linkPrograms() throws IOException {
        Path link = home.resolve("lib");
        Path programs = distribution.resolve("lib");
        if (Files.isSymbolicLink(link)) {
            if (Files.readSymbolicLink(link).equals(programs)) {
                return;
            }
            Files.delete(link);
        }
        try {
            Files.createSymbolicLink(link, programs);
        } catch (IOException notAllowed) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "The link %s cannot be made (%s). On Windows, switch on developer mode.",
                            link,
                            notAllowed.getMessage()),
                    notAllowed);
        }
    }

    /** Changes with every build, and back when the distribution is unpacked anew. */
    private String buildResult() throws IOException {
        Path result = distribution.resolve(Path.of("lib", "quarkus", "generated-bytecode.jar"));
        return version() + Sha256.of(result);
    }

    private String realmInForce() throws IOException {
        return version() + Sha256.of(realm);
    }

    private String version() throws IOException {
        return Files.readString(distribution.resolve("version.txt")).strip() + "\n";
    }

    private Path markers() {
        return distribution.resolveSibling("markers");
    }

    private Path built() {
        return distribution.resolve("built-by-try-out");
    }

    private Path imported() {
        return home.resolve("imported-realm");
    }

    private Path importFile() {
        return home.resolve(Path.of("data", "import", "veikart-demo-realm.json"));
    }
}
