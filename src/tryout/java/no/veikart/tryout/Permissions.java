package no.veikart.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps programs that we run out of reach of the machine's other users. */
final class Permissions {

    private Permissions() {}

    /** Only the owner may write; where the file system knows no such thing, nothing changes. */
    static void keepToOwner(Path folder) throws IOException {
        set(folder, "rwxr-xr-x");
    }

    /** Only the owner may read and write, likewise. */
    static void keepSecret(Path file) throws IOException {
        set(file, "rw-------");
    }

    private static void set(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
