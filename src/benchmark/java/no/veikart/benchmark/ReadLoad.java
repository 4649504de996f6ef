package no.veikart.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;

/**
 * Sends a read over many connections, over each again once it was answered, all from one thread: a
 * thread for each connection would be woken by each answer, and the server would pay for that.
 */
record ReadLoad(InetSocketAddress address, Read read, int connections) {

    Load run(Duration time) {
        Times times = new Times();
        long begin = System.nanoTime();
        try (Selector ready = Selector.open()) {
            open(ready);
            for (long now = begin; now - begin < time.toNanos(); now = System.nanoTime()) {
                ready.select(key -> answered(key, times));
            }
            close(ready);
        } catch (IOException e) {
            throw new BenchmarkFailure("A request failed: " + e, e);
        }
        return Load.since(begin, times, connections);
    }

    private void open(Selector ready) throws IOException {
        for (int i = 0; i < connections; i++) {
            ReadingConnection connection = new ReadingConnection(address, read);
            connection.register(ready);
            connection.send();
        }
    }

    /** What is still under way is not counted. */
    private static void close(Selector ready) throws IOException {
        for (SelectionKey key : ready.keys()) {
            key.channel().close();
        }
    }

    private static void answered(SelectionKey key, Times times) {
        ReadingConnection connection = (ReadingConnection) key.attachment();
        try {
            if (connection.hasAnswer()) {
                times.add(connection.nanos());
                connection.send();
            }
        } catch (IOException e) {
            throw new BenchmarkFailure("A request failed: " + e, e);
        }
    }
}
