package dev.dateline.editorial.imports.run;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;

/** Receives the progress of an import, on the thread that runs it. */
public interface ImportListener {

    /** An entry was stored or rejected; called in the order of the entries. */
    default void handled(EntryResult result) {
    }

    /**
     * An entry was rejected, or there is a note on it; called in the order of the entries, and at the end for references that are
     * still unresolved.
     */
    void found(Finding finding);

    /** A batch has been stored. */
    void progressed(ImportReport soFar);

    /** Called before each batch: whether to stop the import. */
    default boolean wantsToStop() {
        return false;
    }
}
