package dev.dateline.editorial.imports.run;

import dev.dateline.editorial.imports.Refusal;

/** Hears how an import goes, on the thread that runs it. */
public interface ImportListener {

    void refused(Refusal refusal);

    /** A batch is stored. */
    void progressed(ImportReport soFar);

    /** Asked before each batch: whether to leave it at what is stored. */
    default boolean wantsToStop() {
        return false;
    }
}
