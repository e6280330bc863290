package dev.dateline.delivery.cache;

import java.util.BitSet;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.WireName;

/**
 * The names of what responses depend on. A change of public content lists the keys that it affects, before and after
 * ({@code V003__Create_change_feed.sql}); every cached response with one of them is evicted. A response lists the keys of
 * everything that it contains, and for a list one key that every change of the list affects, preferably the rarest.
 */
public final class Keys {

    /** Affected by every change. */
    public static final String ALL = "all";
    /** A list of articles without a filter that has a key. */
    public static final String ARTICLES = "list:all";
    /** A list of sections; also a section that does not exist. The next three are the same for other kinds. */
    public static final String SECTIONS = "sections";
    public static final String TAGS = "tags";
    public static final String AUTHORS = "authors";
    public static final String MEDIA = "media";
    public static final String COLLECTIONS = "collections";
    /** The items of collections; the list of collections does not show them. */
    static final String COLLECTION_ITEMS = "collection-items";
    /** A list of captions. */
    public static final String CAPTIONS = "captions";
    /** A list of corrections. */
    public static final String CORRECTIONS = "corrections";
    /** A list of redirects. */
    public static final String REDIRECTS = "redirects";

    private static final String SLUG = "slug:";
    private static final BitSet PLAIN = new BitSet();

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:./-".chars().forEach(PLAIN::set);
    }

    private Keys() {
    }

    /**
     * Whether all its characters stand for themselves in headers, in JSON and, except the full stop, in regular expressions. The
     * slug of a link and a former slug can have other characters.
     */
    public static boolean fitsInHeader(String key) {
        // For each key of each response, so without a regular expression.
        for (var i = 0; i < key.length(); i++) {
            if (!PLAIN.get(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The article with this id or, if a body links to it, with this reference. */
    public static String article(UUID idOrReference) {
        return "article:" + idOrReference;
    }

    public static String section(UUID id) {
        return "section:" + id;
    }

    public static String tag(UUID id) {
        return "tag:" + id;
    }

    public static String author(UUID id) {
        return "author:" + id;
    }

    /** The item with its captions. */
    public static String media(UUID id) {
        return "media:" + id;
    }

    public static String collection(String slugOrId) {
        return "collection:" + slugOrId;
    }

    /** The article to which a slug leads, now or formerly. */
    public static String slug(String slug) {
        return SLUG + slug;
    }

    /** The articles that are translations of each other. */
    public static String translations(String group) {
        return "translations:" + DigestUtils.md5Hex(group);
    }

    /** The articles in a section or its descendants. */
    public static String listOfSection(UUID id) {
        return "list:section:" + id;
    }

    public static String listOfTag(UUID id) {
        return "list:tag:" + id;
    }

    public static String listOfAuthor(UUID id) {
        return "list:author:" + id;
    }

    /** The articles that use a media item. */
    public static String listOfMedia(UUID id) {
        return "list:media:" + id;
    }

    public static String listOfType(ArticleType type) {
        return "list:type:" + WireName.of(type);
    }

    public static String listOfFlag(String flag) {
        return "list:flag:" + flag;
    }

    /** @param language BCP 47, in canonical form */
    public static String listOfLanguage(String language) {
        return "list:language:" + language;
    }
}
