package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final UUID WEBHOOK = new UUID(1, 2);

    @Test
    void withoutAKeyItIsStoredAsItIs() {
        Secrets secrets = new Secrets(TestWebhooksConfig.with(Map.of()));
        Secret secret = secrets.next();

        byte[] stored = secrets.stored(secret, WEBHOOK);

        assertThat(stored).endsWith(secret.bytes());
        assertThat(secrets.read(stored, WEBHOOK).bytes()).isEqualTo(secret.bytes());
    }

    @Test
    void withAKeyItIsEncryptedForItsWebhookAlone() {
        Secrets secrets = keyed("0123456789abcdef0123456789abcdef");
        Secret secret = secrets.next();

        byte[] stored = secrets.stored(secret, WEBHOOK);

        assertThat(hex(stored)).doesNotContain(hex(secret.bytes()));
        assertThat(stored).isNotEqualTo(secrets.stored(secret, WEBHOOK));
        assertThat(secrets.read(stored, WEBHOOK).bytes()).isEqualTo(secret.bytes());
        assertThatThrownBy(() -> secrets.read(stored, new UUID(1, 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keyed("another key, of thirty-two bytes").read(stored, WEBHOOK))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> new Secrets(TestWebhooksConfig.with(Map.of())).read(stored, WEBHOOK))
                .hasMessageContaining("veikart.webhooks.secrets-key");
    }

    @Test
    void whatWasStoredBeforeThereWasAKeyIsReadAfterwards() {
        Secrets before = new Secrets(TestWebhooksConfig.with(Map.of()));
        Secret secret = before.next();

        assertThat(
                        keyed("0123456789abcdef0123456789abcdef")
                                .read(before.stored(secret, WEBHOOK), WEBHOOK)
                                .bytes())
                .isEqualTo(secret.bytes());
    }

    @Test
    void aNewSecretSignsAtOnceEvenWhereTheOneBeforeIsUnderAnotherKey() {
        Secrets secrets = keyed("0123456789abcdef0123456789abcdef");
        Secret newest = secrets.next();
        Instant now = Instant.parse("2026-01-15T09:00:00Z");
        DueWebhook due =
                new DueWebhook(
                        WEBHOOK,
                        new UUID(3, 4),
                        "kd",
                        URI.create("https://receiver.test/"),
                        null,
                        secrets.stored(newest, WEBHOOK),
                        keyed("another key, of thirty-two bytes").stored(secrets.next(), WEBHOOK),
                        now.plusSeconds(1),
                        true,
                        0,
                        0,
                        now,
                        null);

        assertThat(due.secrets(secrets, now))
                .extracting(Secret::text)
                .containsExactly(newest.text());
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> keyed("short")).hasMessageContaining("32 bytes");
    }

    private static Secrets keyed(String key) {
        return new Secrets(
                TestWebhooksConfig.with(
                        Map.of(
                                "secrets-key",
                                Base64.getEncoder()
                                        .encodeToString(key.getBytes(StandardCharsets.US_ASCII)))));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
