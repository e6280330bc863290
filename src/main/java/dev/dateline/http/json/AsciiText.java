package dev.dateline.http.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The texts of {@link UUID#toString} and {@link Instant#toString} in ASCII. */
final class AsciiText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH_OF_ID = 36;
    private static final long FIRST_YEAR = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long AFTER_LAST_YEAR = LocalDateTime.of(10_000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private AsciiText() {
    }

    static byte[] of(UUID id) {
        var text = new byte[LENGTH_OF_ID];
        var high = id.getMostSignificantBits();
        var low = id.getLeastSignificantBits();
        hex(text, 0, 8, high >>> 32);
        text[8] = '-';
        hex(text, 9, 4, high >>> 16);
        text[13] = '-';
        hex(text, 14, 4, high);
        text[18] = '-';
        hex(text, 19, 4, low >>> 48);
        text[23] = '-';
        hex(text, 24, 12, low);
        return text;
    }

    /** Writes the last digits of a number. */
    private static void hex(byte[] text, int start, int length, long number) {
        var rest = number;
        for (var i = start + length - 1; i >= start; i--) {
            text[i] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
    }

    static byte[] of(Instant time) {
        var seconds = time.getEpochSecond();
        if (seconds < FIRST_YEAR || seconds >= AFTER_LAST_YEAR) {
            return time.toString().getBytes(StandardCharsets.US_ASCII);
        }
        var date = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        var fraction = digitsOfFraction(time.getNano());
        var text = new byte[fraction == 0 ? 20 : 21 + fraction];
        decimal(text, 0, 4, date.getYear());
        text[4] = '-';
        decimal(text, 5, 2, date.getMonthValue());
        text[7] = '-';
        decimal(text, 8, 2, date.getDayOfMonth());
        text[10] = 'T';
        decimal(text, 11, 2, date.getHour());
        text[13] = ':';
        decimal(text, 14, 2, date.getMinute());
        text[16] = ':';
        decimal(text, 17, 2, date.getSecond());
        if (fraction > 0) {
            text[19] = '.';
            decimal(text, 20, fraction, time.getNano() / (fraction == 3 ? 1_000_000 : fraction == 6 ? 1_000 : 1));
        }
        text[text.length - 1] = 'Z';
        return text;
    }

    private static int digitsOfFraction(int nanoseconds) {
        return nanoseconds == 0 ? 0 : nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1_000 == 0 ? 6 : 9;
    }

    private static void decimal(byte[] text, int start, int length, int number) {
        var rest = number;
        for (var i = start + length - 1; i >= start; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
