package no.veikart.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of one request that reports figures, prepared beforehand but for its key: the load must
 * cost next to nothing.
 */
final class Submission implements Requests {

    private static final long RUN = UUID.randomUUID().getMostSignificantBits();
    private static final AtomicLong KEYS = new AtomicLong();
    private static final String NO_KEY = new UUID(0, 0).toString();

    private final byte[] request;
    private final int key;

    private Submission(byte[] request, int key) {
        this.request = request;
        this.key = key;
    }

    static Submission of(String authorization, byte[] body) {
        String head =
                String.join(
                        "\r\n",
                        "POST /v1/submissions HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Authorization: " + authorization,
                        "Content-Type: application/json",
                        "Content-Length: " + body.length,
                        "Idempotency-Key: \"" + NO_KEY + "\"",
                        "",
                        "");
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return new Submission(request, head.indexOf(NO_KEY));
    }

    @Override
    public Submission copy() {
        return new Submission(request.clone(), key);
    }

    /** The request under a key that was never used. */
    @Override
    public byte[] next() {
        byte[] name =
                new UUID(RUN, KEYS.incrementAndGet())
                        .toString()
                        .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, request, key, name.length);
        return request;
    }

    @Override
    public String answer() {
        return "HTTP/1.1 201";
    }
}
