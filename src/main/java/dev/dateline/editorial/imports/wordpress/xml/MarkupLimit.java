package dev.dateline.editorial.imports.wordpress.xml;

import dev.dateline.editorial.imports.MalformedFile;

/**
 * Limits the length of tags, comments, processing instructions and declarations, which XML parsers keep in memory as a whole.
 * Text and CDATA sections are not limited, because parsers return them in parts.
 */
final class MarkupLimit {

    /** The same as for the text of a node. */
    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private static final String COMMENT = "--";
    private static final String CDATA = "[CDATA[";

    private final String file;
    private Part part = Part.TEXT;
    private int length;
    private long line = 1;
    private long firstLine;
    private char previous;
    /** What follows {@code <!}. */
    private final StringBuilder start = new StringBuilder(CDATA.length());
    /** How many of the characters that precede the {@code >} of the end were read. */
    private int closing;
    /** Of the attribute value in a tag; 0 outside of values. */
    private char quote;

    /** @param file the name of the document in an archive; empty if the file is not an archive */
    MarkupLimit(String file) {
        this.file = file;
    }

    /**
     * Reads the next characters of a document.
     *
     * @throws MalformedFile if they are in a tag, comment, processing instruction or declaration that is too long
     */
    void read(char[] characters, int count) {
        for (int i = 0; i < count; i++) {
            char next = characters[i];
            if (next == '\r' || next == '\n' && previous != '\r') {
                line++;
            }
            previous = next;
            part = after(next);
            length = part == Part.TEXT || part == Part.CDATA ? 0 : length + 1;
            if (length > MAX_CHARACTERS) {
                throw new MalformedFile(firstLine, (file.isEmpty() ? "" : file + " ") + "has a " + part.name
                        + " that is longer than 16 MiB");
            }
        }
    }

    private Part after(char next) {
        return switch (part) {
            case TEXT -> next == '<' ? open() : Part.TEXT;
            case TAG_START -> switch (next) {
                case '!' -> Part.DECLARATION_START;
                case '?' -> Part.INSTRUCTION;
                default -> tag(next);
            };
            case DECLARATION_START -> declaration(next);
            case TAG -> tag(next);
            case COMMENT -> until('-', 2, next);
            case CDATA -> until(']', 2, next);
            case INSTRUCTION -> until('?', 1, next);
            // No export has one; where it ends does not matter.
            case DECLARATION -> Part.DECLARATION;
        };
    }

    private Part open() {
        firstLine = line;
        start.setLength(0);
        closing = 0;
        quote = 0;
        return Part.TAG_START;
    }

    private Part declaration(char next) {
        String read = start.append(next).toString();
        if (read.equals(COMMENT)) {
            return Part.COMMENT;
        }
        if (read.equals(CDATA)) {
            return Part.CDATA;
        }
        return COMMENT.startsWith(read) || CDATA.startsWith(read) ? Part.DECLARATION_START : Part.DECLARATION;
    }

    private Part tag(char next) {
        if (quote != 0) {
            quote = next == quote ? 0 : quote;
        } else if (next == '"' || next == '\'') {
            quote = next;
        } else if (next == '>') {
            return Part.TEXT;
        }
        return Part.TAG;
    }

    private Part until(char repeated, int times, char next) {
        if (next == '>' && closing >= times) {
            return Part.TEXT;
        }
        closing = next == repeated ? closing + 1 : 0;
        return part;
    }

    private enum Part {

        TEXT("text"), TAG_START("tag"), TAG("tag"), DECLARATION_START("declaration"), DECLARATION("declaration"),
        COMMENT("comment"),
        CDATA("CDATA section"), INSTRUCTION("processing instruction");

        private final String name;

        Part(String name) {
            this.name = name;
        }
    }
}
