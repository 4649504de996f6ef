package no.veikart.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program in src/ecosystem/oracle. */
final class GoOracle {

    /** Where Debian and Ubuntu put Go's packages. */
    private static final Path PACKAGES = Path.of("/usr/share/gocode");

    private static final Path SOURCE = Path.of("src/ecosystem/oracle");

    private final Path program;

    private GoOracle(Path program) {
        this.program = program;
    }

    /** Builds it, or skips the test where it cannot be built. */
    static GoOracle build(Path folder) throws IOException, InterruptedException {
        Optional<Path> go = go();
        assumeTrue(
                go.isPresent() && Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod")),
                "Go and its packages are not installed:"
                        + " apt-get install golang-go golang-golang-x-mod-dev");
        Path program = folder.resolve("oracle");
        Said said =
                run(List.of(go.get().toString(), "build", "-o", program.toString(), "./" + SOURCE));
        assertThat(said.status).as(said.text).isZero();
        return new GoOracle(program);
    }

    private static Optional<Path> go() throws IOException {
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
        try (Stream<Path> libraries = Files.list(Path.of("/usr/lib"))) {
            Stream<Path> debian =
                    libraries
                            .filter(folder -> folder.getFileName().toString().startsWith("go-1."))
                            .map(folder -> folder.resolve("bin"));
            return Stream.concat(onPath, debian)
                    .map(folder -> folder.resolve("go"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /** What it says about a service. */
    Said check(String address, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(options));
        command.add(address);
        return run(command);
    }

    private static Said run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", PACKAGES.toString());
        builder.environment().put("GOPROXY", "off");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    /**
     * How it ended.
     *
     * @param status 0 where all holds
     */
    record Said(int status, String text) {}
}
