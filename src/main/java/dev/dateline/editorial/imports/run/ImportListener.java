package dev.dateline.editorial.imports.run;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;

/** Hears how an import goes, on the thread that runs it. */
public interface ImportListener {

    /** An entry was stored or rejected; called in the order in which the entries were read. */
    default void handled(EntryResult result) {
    }

    /**
     * An entry was rejected, or there is a note on it; called in the order in which the entries were read, and at the end for
     * what the import as a whole has left unresolved.
     */
    void found(Finding finding);

    /** A batch is stored. */
    void progressed(ImportReport soFar);

    /** Asked before each batch: whether to leave it at what is stored. */
    default boolean wantsToStop() {
        return false;
    }
}
