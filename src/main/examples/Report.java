import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports figures to the tracker: a client to start from, with the JDK and nothing else.
 *
 * <pre>
 * java Report.java template [period]    what is to be reported, to be filled in
 * java Report.java check figures.csv    what would happen; nothing is stored
 * java Report.java send figures.csv     stores it, then waits for the decision
 * </pre>
 *
 * Settings and exit statuses are those of {@code report.sh}. A system of your own would read the
 * answers with its JSON library instead of {@link #field}.
 */
public final class Report {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String url = setting("VEIKART_URL", "http://127.0.0.1:8080");

    public static void main(String[] arguments) throws Exception {
        try {
            new Report().run(arguments);
        } catch (Ended ended) {
            System.err.println(ended.getMessage());
            System.exit(ended.status);
        }
    }

    private void run(String[] arguments) throws IOException, InterruptedException {
        String act = arguments.length == 0 ? "" : arguments[0];
        if (act.equals("template") && arguments.length <= 2) {
            String period = arguments.length == 2 ? "?period=" + encoded(arguments[1]) : "";
            String table =
                    send(request("/v1/submissions/template" + period).header("Accept", "text/csv"));
            System.out.write(table.getBytes(StandardCharsets.UTF_8));
        } else if (act.equals("check") && arguments.length == 2) {
            byte[] table = Files.readAllBytes(Path.of(arguments[1]));
            System.out.println(send(post("/v1/submissions?dryRun=true", table)));
        } else if (act.equals("send") && arguments.length == 2) {
            report(Files.readAllBytes(Path.of(arguments[1])));
        } else {
            throw new Ended(
                    2, "Usage: java Report.java template [period] | check <file> | send <file>");
        }
    }

    /** The key is made from the file: the same file is stored once, however often it is sent. */
    private void report(byte[] table) throws IOException, InterruptedException {
        String stored =
                send(post("/v1/submissions", table).header("Idempotency-Key", sha256(table)));
        String id = field("id", stored);
        System.out.println("Submission " + id + " is " + field("state", stored) + ".");
        Instant end = Instant.now().plusSeconds(Long.parseLong(setting("VEIKART_PATIENCE", "60")));
        String state = field("state", stored);
        String answer = stored;
        while (state.equals("submitted") || state.equals("accepted")) {
            if (Instant.now().isAfter(end)) {
                throw new Ended(3, "Still " + state + "; call again later.");
            }
            Thread.sleep(5_000);
            answer = send(request("/v1/submissions/" + id));
            state = field("state", answer);
        }
        if (!state.equals("published")) {
            throw new Ended(1, "It was " + state + ":\n" + answer);
        }
        System.out.println("Published: " + url + "/v1/submissions/" + id);
    }

    private HttpRequest.Builder post(String address, byte[] table) {
        return request(address)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(table));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(url + address)).timeout(Duration.ofMinutes(2));
    }

    /** Sends a request with a fresh token; again for a while where there is no answer. */
    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest withToken = request.header("Authorization", "Bearer " + token()).build();
        HttpResponse<String> answer = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                answer = http.send(withToken, BodyHandlers.ofString());
                if (!PASSING.contains(answer.statusCode())) {
                    break;
                }
            } catch (ConnectException | HttpTimeoutException e) {
                System.err.println("No answer: " + e);
            }
            Thread.sleep(attempt * 1_000L);
        }
        if (answer == null || PASSING.contains(answer.statusCode())) {
            throw new Ended(3, "No answer for now; call again.");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new Ended(1, answer.body());
        }
        return answer.body();
    }

    private String token() throws IOException, InterruptedException {
        BodyPublisher form =
                BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id="
                                + encoded(setting("VEIKART_CLIENT_ID", "udir-system"))
                                + "&client_secret="
                                + encoded(setting("VEIKART_CLIENT_SECRET", "demo-secret-udir")));
        String address =
                setting(
                        "VEIKART_TOKEN_URL",
                        "http://127.0.0.1:8180/realms/veikart-demo/protocol/openid-connect/token");
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(form)
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Ended(3, "No token from " + address + ": " + answer.body());
        }
        return field("access_token", answer.body());
    }

    /** The first text with the name. */
    private static String field(String name, String json) {
        Matcher matcher = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new Ended(1, "No " + name + " in " + json);
        }
        return matcher.group(1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    /** The end of the program. */
    private static final class Ended extends RuntimeException {

        private final int status;

        Ended(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
