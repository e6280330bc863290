package dev.dateline.editorial.imports;

/**
 * The file as a whole cannot be read as what it claims to be, or a dry run cannot go on; nothing of it is stored.
 */
public class MalformedFile extends RuntimeException {

    private final long line;

    public MalformedFile(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** The line at which reading failed, from 1; 0 where it is not known. */
    public long line() {
        return line;
    }
}
