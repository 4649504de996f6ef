package no.veikart.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Sends what no HTTP client would, and reads whatever comes back until the service hangs up. */
public final class RawRequest {

    private static final int TIMEOUT_MILLIS = 10_000;

    private RawRequest() {}

    /** Answer to the method and target, to the letter, with these header lines besides. */
    public static Answer send(URI service, String start, String... headers) {
        String request =
                start
                        + " HTTP/1.1\r\nHost: "
                        + service.getAuthority()
                        + "\r\nConnection: close\r\n"
                        + String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList())
                        + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Answer(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(start, e);
        }
    }

    /**
     * An answer as it came.
     *
     * @param text status line, headers, body
     */
    public record Answer(String text) {

        public int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }

        public Optional<String> header(String name) {
            return text.substring(0, headEnd())
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        public String body() {
            return text.substring(headEnd() + 4);
        }

        private int headEnd() {
            return text.indexOf("\r\n\r\n");
        }
    }
}
