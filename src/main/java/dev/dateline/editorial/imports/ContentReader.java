package dev.dateline.editorial.imports;

import java.io.IOException;
import java.util.Optional;

/** Reads the items of one import file, in order and in constant memory. */
public interface ContentReader extends AutoCloseable {

    /** The next entry, or empty at the end of the file. */
    Optional<Entry> next() throws IOException;

    /** How far the reader has come, in bytes of the file. */
    long bytesRead();

    @Override
    void close() throws IOException;

    /**
     * One entry of the file: an item to store, or the reason why there is none.
     *
     * @param line the line on which it begins, from 1
     * @param item null when the entry is refused
     * @param refusal null when there is an item
     */
    record Entry(long line, ImportedItem item, Refusal refusal) {

        public static Entry of(long line, ImportedItem item) {
            return new Entry(line, item, null);
        }

        public static Entry refused(Refusal refusal) {
            return new Entry(refusal.line(), null, refusal);
        }
    }
}
