package no.veikart.benchmark;

import java.nio.charset.StandardCharsets;

/**
 * A read that is sent again and again.
 *
 * @param request as bytes
 * @param answer start of the first line of its answer
 */
record Read(byte[] request, String answer) implements Requests {

    private static final String HEAD =
            "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n";

    /** Start of the answer where there is one. */
    static final String FOUND = "HTTP/1.1 200";

    static Read of(String path) {
        return new Read(bytes(String.format(HEAD, path) + "\r\n"), FOUND);
    }

    /** One by a client that has the answer already. */
    static Read again(String path, String tag) {
        String condition = "If-None-Match: " + tag + "\r\n\r\n";
        return new Read(bytes(String.format(HEAD, path) + condition), "HTTP/1.1 304");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Read copy() {
        return this;
    }

    @Override
    public byte[] next() {
        return request;
    }
}
