package dev.dateline.editorial.imports.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Slugs of lower-case Latin letters, digits and single hyphens, made from WordPress's own, in which other letters stand
 * percent-encoded.
 */
final class WordPressSlug {

    private static final int LONGEST = 150;

    private WordPressSlug() {
    }

    /**
     * The slug of a category, tag or author. Letters that are lost leave a short digest of the original behind, so that
     * different terms keep different slugs; empty where there is nothing to make it from.
     */
    static String ofTerm(String original) {
        String decoded = decoded(original);
        String latin = latin(decoded);
        return losesLetters(decoded) ? joined(latin, digest(decoded)) : latin;
    }

    /** The slug of a login, which may be an e-mail address: that must not show. */
    static String ofLogin(String login) {
        return ofTerm(withoutDomain(login));
    }

    static String withoutDomain(String login) {
        int at = login.indexOf('@');
        return at > 0 ? login.substring(0, at) : login;
    }

    /** The slug of a post, or null where it has none yet. Letters that are lost leave the id behind. */
    static String ofPost(String original, String type, String id) {
        String decoded = decoded(original);
        String latin = latin(decoded);
        if (losesLetters(decoded)) {
            return joined(latin.isEmpty() ? latin(type) : latin, latin(id));
        }
        return latin.isEmpty() ? null : latin;
    }

    private static String decoded(String original) {
        try {
            return URLDecoder.decode(original.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plainPercentSign) {
            return original;
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l")
                .replace("đ", "d").replace("ı", "i").replaceAll("[\\p{M}'’]", "");
    }

    private static String latin(String text) {
        String hyphenated = folded(text).replaceAll("[^a-z0-9]+", "-");
        String cut = hyphenated.substring(0, Math.min(LONGEST, hyphenated.length()));
        return cut.replaceFirst("^-", "").replaceFirst("-$", "");
    }

    private static boolean losesLetters(String text) {
        return folded(text).codePoints().anyMatch(c -> c > 0x7F && Character.isLetterOrDigit(c));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() ? second : first + "-" + second;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
