package dev.dateline.editorial.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * One entry of the file: an item to store with notes on it, the reasons why it is rejected, or notes alone.
     *
     * @param line the line on which it begins, from 1
     * @param item null if nothing could be read or the entry consists of notes; of a rejected entry, what could be read, so that
     *        the rest of it is checked too
     * @param findings the reasons if it is rejected, and notes
     * @param rejected what the list of results has of a rejected entry; otherwise null
     * @param terms sections and tags that only this entry names; they are created with its item if they do not exist
     */
    record Entry(long line, ImportedItem item, List<Finding> findings, EntryResult rejected, List<ImportedItem> terms) {

        public Entry {
            findings = List.copyOf(findings);
            terms = List.copyOf(terms);
        }

        public static Entry of(long line, ImportedItem item) {
            return of(line, item, List.of());
        }

        public static Entry of(long line, ImportedItem item, List<Finding> notes) {
            return new Entry(line, item, notes, null, List.of());
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
            return new Entry(rejected.line(), null, rejections, rejected, List.of());
        }

        /** A note on something that is not an entry; it is reported, but not counted as an entry. */
        public static Entry noted(Finding note) {
            return of(note.line(), null, List.of(note));
        }

        /** The same entry with another item, after a check. */
        public Entry with(ImportedItem checked, List<Finding> more) {
            return new Entry(line, checked, Stream.concat(findings.stream(), more.stream()).toList(), rejected, terms);
        }

        public Entry withTerms(List<ImportedItem> named) {
            return new Entry(line, item, findings, rejected, named);
        }

        public boolean isRejected() {
            return findings.stream().anyMatch(Finding::isRejection);
        }

        public List<Finding> notes() {
            return findings.stream().filter(finding -> !finding.isRejection()).toList();
        }
    }
}
