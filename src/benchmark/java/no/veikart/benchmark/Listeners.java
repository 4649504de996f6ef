package no.veikart.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Connections that listen to events, all of them read by the thread that waits for an event. */
final class Listeners implements AutoCloseable {

    private static final byte[] EVENT = "\ndata:".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Selector selector;
    private final int count;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

    private Listeners(Selector selector, int count) {
        this.selector = selector;
        this.count = count;
    }

    /** Returns when each of them has the first bytes of an answer. */
    static Listeners open(InetSocketAddress address, String path, int count) {
        try {
            Listeners listeners = new Listeners(Selector.open(), count);
            for (int i = 0; i < count; i++) {
                listeners.open(address, path);
            }
            listeners.awaitAll(listener -> listener.hasHeard);
            return listeners;
        } catch (IOException e) {
            throw new BenchmarkFailure(count + " listeners cannot be opened: " + e, e);
        }
    }

    private void open(InetSocketAddress address, String path) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        String request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(path);
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Listener());
    }

    /** Waits until every listener has heard of so many events since it was opened. */
    void await(int events) {
        try {
            awaitAll(listener -> listener.events >= events);
        } catch (IOException e) {
            throw new BenchmarkFailure("A listener was left: " + e, e);
        }
    }

    private void awaitAll(Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!selector.keys().stream().allMatch(key -> condition.holds(of(key)))) {
            if (System.nanoTime() > end) {
                throw new BenchmarkFailure("Not all of " + count + " listeners were told.");
            }
            selector.select(this::read, PATIENCE.toMillis());
        }
    }

    private void read(SelectionKey key) {
        try {
            if (((SocketChannel) key.channel()).read(buffer.clear()) < 0) {
                throw new BenchmarkFailure("The service ended an answer to a listener.");
            }
            of(key).hear(buffer.flip());
        } catch (IOException e) {
            throw new BenchmarkFailure("A listener cannot read: " + e, e);
        }
    }

    private static Listener of(SelectionKey key) {
        return (Listener) key.attachment();
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new BenchmarkFailure("Listeners cannot be closed: " + e, e);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(Listener listener);
    }

    /** What one connection has received. */
    private static final class Listener {

        private boolean hasHeard;
        private int events;
        private int matched;

        void hear(ByteBuffer bytes) {
            hasHeard = true;
            while (bytes.hasRemaining()) {
                byte next = bytes.get();
                matched = next == EVENT[matched] ? matched + 1 : next == EVENT[0] ? 1 : 0;
                if (matched == EVENT.length) {
                    events++;
                    matched = 0;
                }
            }
        }
    }
}
