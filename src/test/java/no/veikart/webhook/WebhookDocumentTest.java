package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document about webhooks says what is so, and its program works. */
class WebhookDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "webhooks.md");
    private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Pattern PROGRAM =
            Pattern.compile("sh verify\\.sh .*?```shell\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    /** With the vector that the reference implementations publish. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                RIGHT + " | {\"test\": 2432232314} | 0",
                "v1,AAAA " + RIGHT + " | {\"test\": 2432232314} | 0",
                RIGHT + " | {\"test\": 2432232315} | 1",
                "v1,AAAA | {\"test\": 2432232314} | 1",
            })
    void theDocumentedProgramTellsWhetherAMessageIsGenuine(
            String signatures, String body, int status) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "needs OpenSSL");
        Matcher program = PROGRAM.matcher(Files.readString(DOCUMENT));
        assertThat(program.find()).isTrue();
        Path verify = Files.writeString(folder.resolve("verify.sh"), program.group(1));
        Path message = Files.writeString(folder.resolve("body"), body);

        Process run =
                new ProcessBuilder(
                                "sh",
                                verify.toString(),
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                "1614265330",
                                signatures,
                                message.toString())
                        .start();

        assertThat(run.waitFor()).isEqualTo(status);
    }
}
