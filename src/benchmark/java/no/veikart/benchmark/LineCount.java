package no.veikart.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts the lines of what goes by, and keeps nothing. */
final class LineCount extends OutputStream {

    private static final int BUFFER = 1 << 20;

    private long lines;

    static long of(InputStream in) throws IOException {
        LineCount count = new LineCount();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count.write(buffer, 0, read);
        }
        return count.lines();
    }

    long lines() {
        return lines;
    }

    @Override
    public void write(int next) {
        lines += next == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }
}
