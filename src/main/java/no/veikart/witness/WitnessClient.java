package no.veikart.witness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import no.veikart.note.WitnessRequest;

/** Speaks to witnesses (C2SP tlog-witness). */
@ApplicationScoped
class WitnessClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * Sends a checkpoint.
     *
     * @return the witness's signature lines
     * @throws WitnessConflict if it has signed another size last
     * @throws WitnessRefusal if it signs nothing for another reason
     */
    List<String> add(Witness witness, WitnessRequest request) {
        HttpRequest post =
                HttpRequest.newBuilder(witness.address())
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                        .build();
        HttpResponse<InputStream> answer = send(post);
        String body = read(answer.body());
        return switch (answer.statusCode()) {
            case OK -> body.lines().toList();
            case CONFLICT -> throw new WitnessConflict(size(body));
            default -> throw new WitnessRefusal("it answers " + answer.statusCode());
        };
    }

    private HttpResponse<InputStream> send(HttpRequest post) {
        try {
            return http.send(post, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new WitnessRefusal("it cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessRefusal("the service ends", e);
        }
    }

    private static String read(InputStream body) {
        try (body) {
            return new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WitnessRefusal("its answer broke off: " + e, e);
        }
    }

    private static long size(String body) {
        try {
            return Long.parseLong(body.strip());
        } catch (NumberFormatException e) {
            throw new WitnessRefusal("its 409 names no size", e);
        }
    }
}
