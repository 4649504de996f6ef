package no.veikart.testsupport;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A file system with so much room and no more, to which the tests' database moves. It is there for
 * a shell and what that starts, and gone with them; nobody else's files are near.
 */
public final class TestSmallDisk implements Closeable {

    private static final int MEBIBYTES = 192;

    /**
     * Root of a user namespace of its own may mount what only it sees. PostgreSQL refuses to be
     * root, of whatever namespace, and is nobody in the next one. It does not outlive the shell,
     * which does not outlive the tests.
     */
    private static final String COMMANDS =
            """
            trap 'test -z "$!" || kill -QUIT $!; wait' EXIT
            serve() {
                unshare --user "$1" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 \
                    -c unix_socket_directories= -c max_connections=200 >>"$4" 2>&1 </dev/null &
            }
            mount -t tmpfs -o size="$1"m,mode=700 small "$2" && echo mounted || exit
            """;

    private final Process shell;
    private final PrintStream commands;
    private final Path folder;
    private String serve = "";

    private TestSmallDisk(Process shell, Path folder) {
        this.shell = shell;
        this.commands = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
        this.folder = folder;
    }

    /**
     * Empty where there cannot be one: not on Linux, or nobody may mount anything.
     *
     * @param folder an empty one, which stays empty for everybody else
     */
    public static Optional<TestSmallDisk> in(Path folder) throws IOException {
        Process shell;
        try {
            shell =
                    new ProcessBuilder(
                                    "unshare",
                                    "--user",
                                    "--map-root-user",
                                    "--mount",
                                    "sh",
                                    "-s",
                                    Integer.toString(MEBIBYTES),
                                    folder.toString())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
        TestSmallDisk disk = new TestSmallDisk(shell, folder);
        disk.commands.print(COMMANDS);
        disk.commands.flush();
        BufferedReader answers = shell.inputReader(StandardCharsets.UTF_8);
        if ("mounted".equals(answers.readLine())) {
            return Optional.of(disk);
        }
        disk.close();
        return Optional.empty();
    }

    /** Takes the tests' database in, with all data that it has. */
    public void takeIn(Path log) throws IOException {
        String binary = TestDatabase.process().info().command().orElseThrow();
        int port = TestDatabase.port();
        serve = "serve '%s' '%s' %d '%s'".formatted(binary, folder, port, log);
        TestDatabase.takeAway();
        TestDatabase.copy(TestDatabase.data(), inside());
        TestDatabase.replace(this, port, inside());
        startServer();
    }

    private void startServer() {
        commands.println(serve);
    }

    /** Ends the server, whatever it does, and starts it anew, as an operator does. */
    public void restartServer() {
        commands.println("kill -QUIT $!; wait $!");
        startServer();
    }

    /** Leaves no room for anybody. */
    public void fill() throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream filler =
                Files.newOutputStream(
                        filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                filler.write(page);
            }
        } catch (IOException e) {
            if (!"No space left on device".equals(e.getMessage())) {
                throw e;
            }
        }
    }

    /**
     * The same, and without the files that each connection begins with. The server removes them
     * itself when it recovers or its own tables change, and the next connection writes them anew.
     */
    public void fillWithoutCaches() throws IOException {
        try (Stream<Path> files = Files.walk(inside(), 3)) {
            for (Path cache : files.filter(file -> file.endsWith("pg_internal.init")).toList()) {
                Files.delete(cache);
            }
        }
        fill();
    }

    /** As if the volume was made larger. */
    public void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return inside().resolve("filler");
    }

    /** The folder as the shell sees it. */
    private Path inside() {
        return Path.of("/proc", Long.toString(shell.pid()), "root")
                .resolve(folder.subpath(0, folder.getNameCount()));
    }

    /** Ends the server at once, and with it the file system. */
    @Override
    public void close() {
        commands.close();
        try {
            if (!shell.waitFor(10, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
