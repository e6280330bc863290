package dev.dateline.editorial.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.dateline.vocabulary.ResourceKind;

/** Reads the items of one import file, in order and in constant memory. */
public interface ContentReader extends AutoCloseable {

    /** The next entry, or empty at the end of the file. */
    Optional<Entry> next() throws IOException;

    /** The number of bytes of the file read so far. */
    long bytesRead();

    @Override
    void close() throws IOException;

    /**
     * One entry of the file: an item to store with notes on it, the reasons why there is none, or notes alone.
     *
     * @param line the line on which it begins, from 1
     * @param item null if the entry is rejected or consists of notes
     * @param findings notes if there is an item
     * @param rejected what the list of results has of a rejected entry; otherwise null
     */
    record Entry(long line, ImportedItem item, List<Finding> findings, EntryResult rejected) {

        public Entry {
            findings = List.copyOf(findings);
            if (item != null && findings.stream().anyMatch(Finding::isRejection)) {
                throw new IllegalArgumentException("A rejected entry has no item");
            }
        }

        public static Entry of(long line, ImportedItem item) {
            return of(line, item, List.of());
        }

        public static Entry of(long line, ImportedItem item, List<Finding> notes) {
            return new Entry(line, item, notes, null);
        }

        /**
         * @param rejection its item is the external id; null if that is unknown
         * @param kind null if it is unknown
         * @param slug of an article, a tag or an author; null if it is unknown
         */
        public static Entry rejected(Finding rejection, ResourceKind kind, String slug) {
            return rejected(List.of(rejection),
                    EntryResult.rejected(rejection.line(), kind, rejection.item(), slug, null));
        }

        /** @param rejections at least one, all of the same line */
        public static Entry rejected(List<Finding> rejections) {
            return rejected(rejections, EntryResult.rejected(rejections.get(0).line(), null, null, null, null));
        }

        public static Entry rejected(List<Finding> rejections, EntryResult rejected) {
            return new Entry(rejected.line(), null, rejections, rejected);
        }

        /** A note on something that is not an entry; it is reported, but not counted as an entry. */
        public static Entry noted(Finding note) {
            return new Entry(note.line(), null, List.of(note), null);
        }

        public boolean isRejected() {
            return findings.stream().anyMatch(Finding::isRejection);
        }
    }
}
