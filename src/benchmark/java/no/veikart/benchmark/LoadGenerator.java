package no.veikart.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each send their next request once they have the answer to the last. */
record LoadGenerator(InetSocketAddress address, Requests requests, int clients) {

    Load run(Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<Callable<Times>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> send(requests.copy(), address, begin + time.toNanos()));
            }
            Times times = new Times();
            for (Future<Times> task : threads.invokeAll(tasks)) {
                times.add(task.get());
            }
            return Load.since(begin, times, clients);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        } catch (ExecutionException e) {
            throw new BenchmarkFailure("A request failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Sends one request; seconds from its first byte to the answer's last. */
    double once() {
        try (HttpConnection connection = new HttpConnection(address)) {
            byte[] request = requests.next();
            long begin = System.nanoTime();
            connection.send(request, requests.answer());
            return (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            throw new BenchmarkFailure("A request failed: " + e, e);
        }
    }

    private static Times send(Requests own, InetSocketAddress address, long end)
            throws IOException {
        Times times = new Times();
        try (HttpConnection connection = new HttpConnection(address)) {
            for (long begin = System.nanoTime(); begin < end; ) {
                connection.send(own.next(), own.answer());
                long answered = System.nanoTime();
                times.add(answered - begin);
                begin = answered;
            }
        }
        return times;
    }
}
