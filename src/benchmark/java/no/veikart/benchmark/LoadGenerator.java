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
record LoadGenerator(InetSocketAddress address, Submission submission, int clients) {

    Load run(Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> send(submission.copy(), begin + time.toNanos()));
            }
            long requests = 0;
            for (Future<Long> task : threads.invokeAll(tasks)) {
                requests += task.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Load(requests, seconds, seconds * 1000 * clients / requests);
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
            byte[] request = submission.next();
            long begin = System.nanoTime();
            connection.send(request);
            return (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            throw new BenchmarkFailure("A request failed: " + e, e);
        }
    }

    private long send(Submission own, long end) throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            long requests = 0;
            while (System.nanoTime() < end) {
                connection.send(own.next());
                requests++;
            }
            return requests;
        }
    }
}
