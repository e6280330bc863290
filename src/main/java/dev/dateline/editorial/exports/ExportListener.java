package dev.dateline.editorial.exports;

/** Receives the progress of an export, on the thread that runs it. */
public interface ExportListener {

    /** @param total grows by the changes of public articles, which are counted last */
    void progressed(long lines, long total);

    /** Called before each batch: whether to stop the export. */
    default boolean wantsToStop() {
        return false;
    }
}
