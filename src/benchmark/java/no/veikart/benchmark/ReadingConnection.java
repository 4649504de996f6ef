package no.veikart.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that is kept (RFC 9112) and waits for nothing. All answers to a read have the same
 * length, so that only the first is looked at for it.
 */
final class ReadingConnection {

    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Pattern LENGTH =
            Pattern.compile("\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final ByteBuffer expected;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(LONGEST_ANSWER);
    private int length;
    private long begin;
    private long nanos;

    ReadingConnection(InetSocketAddress address, Read read) throws IOException {
        channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        request = ByteBuffer.allocateDirect(read.request().length).put(read.request());
        expected = ByteBuffer.wrap(read.answer().getBytes(StandardCharsets.US_ASCII));
    }

    void register(Selector selector) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send() throws IOException {
        begin = System.nanoTime();
        request.rewind();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /**
     * Reads what has come; whether that makes a whole answer.
     *
     * @throws IOException also where the answer is another than is expected
     */
    boolean hasAnswer() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the service closed the connection");
        }
        if (length == 0) {
            length = length();
        }
        if (length == 0 || answer.position() < length) {
            return false;
        }
        nanos = System.nanoTime() - begin;
        check();
        answer.clear();
        return true;
    }

    /** How long the last answer took. */
    long nanos() {
        return nanos;
    }

    /** Of head and body; 0 where the head is not whole yet. */
    private int length() throws IOException {
        String read = StandardCharsets.ISO_8859_1.decode(answer.duplicate().flip()).toString();
        int head = read.indexOf("\r\n\r\n") + 4;
        Matcher body = LENGTH.matcher(read);
        return head < 4 ? 0 : head + (body.find() ? Integer.parseInt(body.group(1)) : 0);
    }

    private void check() throws IOException {
        if (answer.position() != length || !answer.slice(0, expected.limit()).equals(expected)) {
            throw new IOException(
                    "not as expected: "
                            + StandardCharsets.ISO_8859_1.decode(answer.duplicate().flip()));
        }
    }
}
