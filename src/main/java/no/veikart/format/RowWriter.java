package no.veikart.format;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows one after the other, and keeps none of them. */
public interface RowWriter extends Closeable {

    void write(Row row) throws IOException;
}
