package no.veikart.problem;

import io.vertx.core.http.HttpServerResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is sent as it is made, for as long as somebody reads it: that nobody does is told
 * from what fails in the making. The end of the answer is left to the framework, for what fails
 * must not look whole.
 */
public final class ReaderStream extends FilterOutputStream {

    private final HttpServerResponse response;

    /**
     * @param out where the framework takes the answer
     * @param response the same answer, which knows of the connection
     */
    public ReaderStream(OutputStream out, HttpServerResponse response) {
        super(out);
        this.response = response;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (response.closed()) { // the framework notices only where it waits for the reader
            throw new ReaderGone("the reader has hung up");
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new ReaderGone(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ReaderGone(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
