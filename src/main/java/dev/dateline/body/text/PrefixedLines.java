package dev.dateline.body.text;

/** Lines of text, each after the prefixes of the lists and quotes around it. */
final class PrefixedLines {

    private final StringBuilder out = new StringBuilder();
    private String prefix = "";
    private String firstPrefix;
    private String gapPrefix;

    /** Writes content after an additional prefix, which may differ in the first line, such as the dash of a list. */
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

    /** Writes text that may contain line breaks. */
    void lines(String text) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            line(text.substring(from, to));
            from = to + 1;
        }
        line(text.substring(from));
    }

    /** An empty line before the next one, unless that is the first line or the first line after a new prefix. */
    void gap() {
        if (firstPrefix == null && !out.isEmpty()) {
            gapPrefix = prefix.stripTrailing();
        }
    }

    /** Without a trailing line end. */
    @Override
    public String toString() {
        return out.isEmpty() ? "" : out.substring(0, out.length() - 1);
    }
}
