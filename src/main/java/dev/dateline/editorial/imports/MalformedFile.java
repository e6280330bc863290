package dev.dateline.editorial.imports;

/**
 * The file cannot be read in its format, or a dry run cannot continue; nothing of it is stored.
 */
public class MalformedFile extends RuntimeException {

    private final long line;

    public MalformedFile(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** The line at which reading failed, from 1; 0 if unknown. */
    public long line() {
        return line;
    }
}
