package dev.dateline.body.text;

/** Lines of text inside lists and quotes, each line behind the prefixes of all that surrounds it. */
final class PrefixedLines {

    private final StringBuilder out = new StringBuilder();
    private String prefix = "";
    private String firstPrefix;
    private String gapPrefix;

    /** Writes what comes now behind a prefix of its own, whose first line may differ, as with the dash of a list. */
    void inside(String first, String others, Runnable content) {
        String outer = prefix;
        firstPrefix = (firstPrefix == null ? prefix : firstPrefix) + first;
        prefix = outer + others;
        content.run();
        prefix = outer;
        firstPrefix = null;
        gapPrefix = null;
    }

    void line(String text) {
        if (gapPrefix != null) {
            out.append(gapPrefix).append('\n');
            gapPrefix = null;
        }
        String line = (firstPrefix == null ? prefix : firstPrefix) + text;
        out.append(text.isEmpty() ? line.stripTrailing() : line).append('\n');
        firstPrefix = null;
    }

    /** A text that may hold line breaks. */
    void lines(String text) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            line(text.substring(from, to));
            from = to + 1;
        }
        line(text.substring(from));
    }

    /** An empty line before the next one, unless that is the first of all or the first behind its prefix. */
    void gap() {
        if (firstPrefix == null && !out.isEmpty()) {
            gapPrefix = prefix.stripTrailing();
        }
    }

    /** Without the end of the last line. */
    @Override
    public String toString() {
        return out.isEmpty() ? "" : out.substring(0, out.length() - 1);
    }
}
