package dev.dateline.editorial.imports.wordpress.xml;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

import dev.dateline.editorial.imports.MalformedFile;

/**
 * Decodes an XML document and replaces characters that XML does not allow, raw or as references, by {@link #ILLEGAL}, so that
 * one pasted control character does not make the whole file unreadable.
 */
final class XmlDecoder extends Reader {

    /** A noncharacter, which XML allows and texts do not contain. */
    static final char ILLEGAL = '\uFDD0';
    /** Follows {@link #ILLEGAL} in place of the other characters of a reference. */
    private static final char PADDING = '\uFDD1';

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,100}?encoding\\s{0,20}=\\s{0,20}[\"']([\\w.:-]{1,40})[\"']");
    private static final int LONGEST_DECLARATION = 256;
    private static final int LONGEST_REFERENCE = 10;

    private final Reader decoded;
    private final MarkupLimit markup;
    private final char[] buffer = new char[1 << 13];
    private int position;
    /** The end of the characters that can be returned; an incomplete reference may follow. */
    private int complete;
    private int end;

    /** @param file the name of the document in an archive; empty if the file is not an archive */
    XmlDecoder(InputStream document, String file) throws IOException {
        markup = new MarkupLimit(file);
        BOMInputStream bytes = BOMInputStream.builder().setInputStream(new BufferedInputStream(document)).setInclude(false)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16BE, ByteOrderMark.UTF_16LE).get();
        decoded = new InputStreamReader(bytes, charset(bytes).newDecoder());
    }

    private static Charset charset(BOMInputStream bytes) throws IOException {
        if (bytes.hasBOM()) {
            return Charset.forName(bytes.getBOMCharsetName());
        }
        bytes.mark(LONGEST_DECLARATION);
        byte[] start = bytes.readNBytes(LONGEST_DECLARATION);
        bytes.reset();
        if (start.length > 1 && (start[0] == 0 || start[1] == 0)) {
            return start[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declared.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new MalformedFile(1, "is in the encoding " + declared.group(1) + ", which is not known");
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (position == complete) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, complete - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int carried = end - complete;
        System.arraycopy(buffer, complete, buffer, 0, carried);
        int read = read(carried);
        position = 0;
        end = carried + Math.max(0, read);
        complete = end;
        for (int i = 0; i < end; i++) {
            if (buffer[i] == '&') {
                i = reference(i, read < 0);
            } else if (!isLegal(buffer[i]) && !Character.isSurrogate(buffer[i])) {
                buffer[i] = ILLEGAL;
            }
        }
        markup.read(buffer, complete);
        return end > 0;
    }

    private int read(int offset) throws IOException {
        try {
            return decoded.read(buffer, offset, buffer.length - offset);
        } catch (EOFException cut) {
            // A parser would take it for the regular end of the document.
            throw new ZipException("it ends too early");
        }
    }

    /** Reads the reference that begins there and returns the index of its last character. */
    private int reference(int start, boolean last) {
        int semicolon = start + 1;
        while (semicolon < end && semicolon - start <= LONGEST_REFERENCE && buffer[semicolon] != ';') {
            semicolon++;
        }
        if (semicolon == end && !last) {
            complete = start;
            return end;
        }
        boolean closed = semicolon < end && buffer[semicolon] == ';';
        if (!closed || isLegal(new String(buffer, start + 1, semicolon - start - 1))) {
            return start;
        }
        Arrays.fill(buffer, start, semicolon + 1, PADDING);
        buffer[start] = ILLEGAL;
        return semicolon;
    }

    static String withoutIllegal(String text) {
        return text.replace(String.valueOf(ILLEGAL), "").replace(String.valueOf(PADDING), "");
    }

    private static boolean isLegal(String reference) {
        try {
            boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
            return !reference.startsWith("#") || isLegal(hexadecimal ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1)));
        } catch (NumberFormatException none) {
            return true;
        }
    }

    private static boolean isLegal(int character) {
        return character < 0x20 ? character == '\t' || character == '\n' || character == '\r'
                : character < 0xD800 || character >= 0xE000 && character < 0xFFFE
                        || character >= 0x10000 && character <= 0x10FFFF;
    }

    /** XML parsers close their input at its end, but the next document of an archive must be read. */
    @Override
    public void close() {
    }
}
