package no.veikart.benchmark;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that can do nothing but send the same bytes and headers to everybody: the least that an
 * answer can cost with the library that the service uses.
 *
 * <p>Arguments: the port, a file with the header lines, a file with the body.
 */
final class BareServer extends AbstractVerticle {

    private final int port;
    private final List<String[]> headers;
    private final Buffer body;
    private final String tag;

    private BareServer(int port, List<String[]> headers, Buffer body) {
        this.port = port;
        this.headers = headers;
        this.body = body;
        this.tag =
                headers.stream()
                        .filter(header -> header[0].equalsIgnoreCase("ETag"))
                        .map(header -> header[1])
                        .findFirst()
                        .orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        List<String[]> headers =
                Files.readAllLines(Path.of(arguments[1])).stream()
                        .map(line -> line.split(": ", 2))
                        .toList();
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[2])));
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareServer(port, headers, body),
                        new DeploymentOptions()
                                .setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        headers.forEach(header -> request.response().putHeader(header[0], header[1]));
        if (tag.equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().end(body);
        }
    }
}
