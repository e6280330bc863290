package dev.dateline.delivery.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The redirect of one path, or of all paths that begin with it.
 *
 * @param from a path, percent-encoded
 * @param to likewise; that of one path can have a query
 */
record RedirectRule(String from, String to, boolean isPrefix) {

    /** Besides letters and digits; without characters that have a meaning in a format, such as {@code *}, {@code :}, {@code $}. */
    private static final String PLAIN = "-._~/,+@";
    private static final String PLAIN_WITH_QUERY = PLAIN + "?&=";
    private static final int HEX = 16;

    static RedirectRule of(String from, String to) {
        return new RedirectRule(encoded(before('?', before('#', from)), PLAIN), encoded(before('#', to), PLAIN_WITH_QUERY),
                false);
    }

    static RedirectRule ofPrefix(String from, String to) {
        return new RedirectRule(encoded(from, PLAIN), encoded(to, PLAIN), true);
    }

    boolean hasQuery() {
        return to.indexOf('?') >= 0;
    }

    /** Percent-decoded. */
    String decodedFrom() {
        var decoded = new ByteArrayOutputStream();
        for (int i = 0; i < from.length(); i++) {
            if (from.charAt(i) == '%') {
                decoded.write(Integer.parseInt(from, i + 1, i + 3, HEX));
                i += 2;
            } else {
                decoded.write(from.charAt(i));
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static String before(char end, String text) {
        var index = text.indexOf(end);
        return index < 0 ? text : text.substring(0, index);
    }

    private static String encoded(String path, String plain) {
        var octets = path.getBytes(StandardCharsets.UTF_8);
        var encoded = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            var character = (char) (octets[i] & 0xff);
            if (character < 128 && Character.isLetterOrDigit(character) || plain.indexOf(character) >= 0
                    || character == '%' && isHex(octets, i + 1) && isHex(octets, i + 2)) {
                encoded.append(character);
            } else {
                encoded.append(String.format("%%%02X", (int) character));
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte[] octets, int index) {
        return index < octets.length && Character.digit(octets[index], HEX) >= 0;
    }
}
