package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.RecordedEntry;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final UUID WEBHOOK = UUID.fromString("019c1a2b-3c4d-7e8f-9a0b-1c2d3e4f5a6b");

    /** From the tests of the reference implementations, e.g. libraries/python. */
    @Test
    void itIsSignedAsTheReferenceImplementationsSign() {
        Secret secret = secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Message message =
                new Message(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "test",
                        null,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(message.signatures(1_614_265_330, List.of(secret)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret.text()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret).hasToString("Secret");
    }

    @Test
    void eachSecretSignsByItself() {
        Secret newest = secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Secret older = secret("AAKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Message message = new Message("msg_1", "test", null, new byte[] {'{', '}'});

        assertThat(message.signatures(5, List.of(newest, older)))
                .isEqualTo(
                        message.signatures(5, List.of(newest))
                                + " "
                                + message.signatures(5, List.of(older)));
    }

    @Test
    void anEntryIsSentByteForByteUnderANameThatIsAlwaysTheSame() {
        String entry = "{\"a\":\"1.80\",\"time\":\"2026-01-15T09:00:00.000Z\",\"v\":1}";
        RecordedEntry recorded =
                new RecordedEntry(141, "status.changed", entry.getBytes(StandardCharsets.UTF_8));

        Message message = Message.of(WEBHOOK, recorded, new ObjectMapper());

        assertThat(message.id()).isEqualTo("msg_019c1a2b3c4d7e8f9a0b1c2d3e4f5a6b_141");
        assertThat(message.body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        "{\"type\":\"status.changed\",\"timestamp\":\"2026-01-15T09:00:00.000Z\","
                                + "\"data\":{\"index\":141,\"entry\":"
                                + entry
                                + "}}");
    }

    private static Secret secret(String base64) {
        return new Secret(Base64.getDecoder().decode(base64));
    }
}
