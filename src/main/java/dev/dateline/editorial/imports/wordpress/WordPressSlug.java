package dev.dateline.editorial.imports.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.codec.digest.DigestUtils;

import dev.dateline.vocabulary.Slug;

/** Slugs derived from those of WordPress, in which non-ASCII letters are percent-encoded. */
final class WordPressSlug {

    /** Leaves room for a suffix that makes it unique. */
    private static final int LONGEST = Slug.MAX_LENGTH - 20;

    private WordPressSlug() {
    }

    /** The slug of a category, tag or author; empty if it cannot be derived. */
    static String ofTerm(String original) {
        String slug = Slug.of(decoded(original), LONGEST);
        return slug.isEmpty() && !original.isBlank() ? "term-" + digest(original) : slug;
    }

    /** The slug of a login without the domain if it is an e-mail address, which must not become public. */
    static String ofLogin(String login) {
        return ofTerm(withoutDomain(login));
    }

    static String withoutDomain(String login) {
        int at = login.indexOf('@');
        return at > 0 ? login.substring(0, at) : login;
    }

    /** The slug of a post; empty if it cannot be transliterated to Latin letters. */
    static String ofPost(String original) {
        return Slug.of(decoded(original), LONGEST);
    }

    /** The decoded slug, as browsers show it. */
    static String decoded(String original) {
        try {
            return URLDecoder.decode(original.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plainPercentSign) {
            return original;
        }
    }

    /** Whether it can be stored as a former slug in addition to the current one. */
    static boolean isFormer(String decoded, String slug) {
        return !decoded.isBlank() && decoded.length() <= Slug.MAX_LENGTH && !decoded.equals(slug)
                && decoded.codePoints().noneMatch(Character::isISOControl);
    }

    static String digest(String original) {
        return HexFormat.of().formatHex(DigestUtils.sha256(decoded(original).toLowerCase(Locale.ROOT)), 0, 5);
    }
}
