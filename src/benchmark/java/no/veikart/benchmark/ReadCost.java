package no.veikart.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reading the roadmap against a {@link BareServer} with the same answer, in alternating rounds. */
record ReadCost(Stage stage, Options options, Folder folder, Ending ending) {

    private static final String ROADMAP = "/v1/roadmap";

    /** What the server writes by itself. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("content-length", "date");

    /**
     * One round.
     *
     * @param serviceAgain the same where the client has the answer already: 304
     */
    record Round(Side service, Side bare, Side serviceAgain, Side bareAgain) {

        double ratio() {
            return service.load().perSecond() / bare.load().perSecond();
        }

        /** 304 against whole answers of the same service. */
        double gainOfKnowing() {
            return serviceAgain.load().perSecond() / service.load().perSecond();
        }

        double ratioAgain() {
            return serviceAgain.load().perSecond() / bareAgain.load().perSecond();
        }

        double cpuRatio() {
            return service.cpuMicros() / bare.cpuMicros();
        }

        double highRatio() {
            return high(service) / high(bare);
        }

        private static double high(Side side) {
            return Objects.requireNonNull(side.load().highMillis());
        }
    }

    /**
     * One side.
     *
     * @param cpuMicros processor time of the server for each request, in microseconds
     */
    record Side(Load load, double cpuMicros) {}

    List<Round> run() {
        HttpResponse<byte[]> answer = answer();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        InetSocketAddress bareAddress =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Service.freePort());
        ProcessHandle bare = bare(answer, bareAddress.getPort());
        Pause.millis(2_000);
        Reader service = new Reader(stage.service().address(), stage.service().process(), tag);
        Reader reference = new Reader(bareAddress, bare, tag);
        for (Reader side : List.of(service, reference)) {
            side.read(options.warmUp());
            side.readAgain(options.round());
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(
                    new Round(
                            service.read(options.round()),
                            reference.read(options.round()),
                            service.readAgain(options.round()),
                            reference.readAgain(options.round())));
        }
        return rounds;
    }

    private HttpResponse<byte[]> answer() {
        HttpRequest request =
                HttpRequest.newBuilder(stage.address(ROADMAP))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept", "*/*")
                        .build();
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new BenchmarkFailure("The roadmap cannot be read: " + e, e);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    private ProcessHandle bare(HttpResponse<byte[]> answer, int port) {
        Path headers = folder.resolve("headers.txt");
        Path body = folder.resolve("body");
        try {
            Files.writeString(
                    headers,
                    answer.headers().map().entrySet().stream()
                            .filter(header -> !OF_THE_CONNECTION.contains(header.getKey()))
                            .map(header -> header.getKey() + ": " + header.getValue().get(0))
                            .collect(Collectors.joining("\n")));
            Files.write(body, answer.body());
            Process process =
                    JavaProcess.start(
                            BareServer.class,
                            options.javaOptions(),
                            folder.resolve("bare.log"),
                            Integer.toString(port),
                            headers.toString(),
                            body.toString());
            ending.with(process::destroy);
            return process.toHandle();
        } catch (IOException e) {
            throw new BenchmarkFailure("The answer cannot be kept: " + e, e);
        }
    }

    /** Reads from one server. */
    private final class Reader {

        private final InetSocketAddress address;
        private final ProcessHandle process;
        private final String tag;

        Reader(InetSocketAddress address, ProcessHandle process, String tag) {
            this.address = address;
            this.process = process;
            this.tag = tag;
        }

        Side read(Duration time) {
            return measure(Read.of(ROADMAP), time);
        }

        Side readAgain(Duration time) {
            return measure(Read.again(ROADMAP, tag), time);
        }

        private Side measure(Read read, Duration time) {
            double before = CpuTime.of(process);
            Load load = new ReadLoad(address, read, options.readers()).run(time);
            double used = CpuTime.of(process) - before;
            return new Side(load, used * 1e6 / load.requests());
        }
    }
}
