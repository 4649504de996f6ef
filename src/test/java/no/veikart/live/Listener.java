package no.veikart.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;

/** A client that listens as the standard of server-sent events says, one event at a time. */
final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<Stream<String>> response;
    private final Iterator<String> lines;

    private Listener(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.lines = response.body().iterator();
    }

    /** Listens, and returns once the service has said that it is heard. */
    static Listener from(String query, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(
                                RestAssured.baseURI
                                        + ":"
                                        + RestAssured.port
                                        + "/v1/events"
                                        + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            Listener listener =
                    new Listener(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
            assertThat(listener.response.statusCode()).isEqualTo(200);
            listener.comment();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next comment; waits for it. */
    String comment() {
        while (true) {
            String line = lines.next();
            if (line.startsWith(":")) {
                return line.substring(1).strip();
            }
        }
    }

    /** The next event; waits for it. */
    Heard next() {
        String id = null;
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && id != null) {
                return new Heard(id, parsed(data.toString()));
            }
        }
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        response.body().close();
    }

    /** An event as it arrived. */
    record Heard(String id, JsonNode event) {

        long index() {
            return Long.parseLong(id);
        }

        String type() {
            return event.path("type").textValue();
        }
    }
}
