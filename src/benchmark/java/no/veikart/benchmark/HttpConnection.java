package no.veikart.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept (RFC 9112), with just what the service's answers need. A client of a
 * library would use more processor time than some requests cost the service.
 */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final int BUFFER = 64 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";

    private final Socket socket;
    private final InputStream in;

    HttpConnection(InetSocketAddress address) throws IOException {
        socket = new Socket(address.getAddress(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /**
     * Sends a whole request and reads the whole answer.
     *
     * @param expected start of the answer's first line
     * @throws IOException also where the answer is another
     */
    void send(byte[] request, String expected) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        long length = 0;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String name = field.toLowerCase(Locale.ROOT);
            if (name.startsWith(LENGTH)) {
                length = Long.parseLong(name.substring(LENGTH.length()).strip());
            } else if (name.equals(CHUNKED)) {
                length = -1;
            }
        }
        if (!status.startsWith(expected)) {
            throw new IOException(status + " " + text(length));
        }
        if (length < 0) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
    }

    private String text(long length) throws IOException {
        return new String(in.readNBytes((int) Math.max(0, length)), StandardCharsets.UTF_8);
    }

    private void skipChunks() throws IOException {
        int length = chunk();
        while (length > 0) {
            in.skipNBytes(length);
            line();
            length = chunk();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
