package dev.dateline.editorial.imports.jsonlines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The non-blank lines of a UTF-8 stream. Lines longer than the limit are skipped and not kept in memory. */
final class Lines {

    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private final InputStream in;
    private final byte[] chunk = new byte[64 * 1024];
    private int from;
    private int to;
    private byte[] line = new byte[16 * 1024];
    private int length;
    private boolean tooLong;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    Optional<Line> next() throws IOException {
        while (readLine()) {
            number++;
            if (tooLong) {
                return Optional.of(new Line(number, null, "is longer than 16 MiB"));
            }
            var start = number == 1 && startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
            if (!isBlank(start)) {
                return Optional.of(decoded(start));
            }
        }
        return Optional.empty();
    }

    /** False at the end of the stream. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        var any = false;
        while (from < to || refill()) {
            any = true;
            var end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            keep(end - from);
            var ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
        return any;
    }

    private boolean refill() throws IOException {
        from = 0;
        to = Math.max(in.read(chunk), 0);
        return to > 0;
    }

    private void keep(int count) {
        tooLong |= length + count > MAX_BYTES;
        if (tooLong) {
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(MAX_BYTES, Math.max(length + count, line.length * 2)));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private boolean startsWithByteOrderMark() {
        return length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3);
    }

    private boolean isBlank(int start) {
        for (int i = start; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Line decoded(int start) {
        try {
            // Unlike the constructor of String, a new decoder reports malformed input.
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, start, length - start));
            return new Line(number, text.toString(), null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not valid UTF-8");
        }
    }

    /**
     * @param number from 1
     * @param text null if it could not be read
     * @param fault the reason why it could not be read, or null
     */
    record Line(long number, String text, String fault) {
    }
}
