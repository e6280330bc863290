package dev.dateline.delivery.article;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A part of an article that is only read if the response contains it. {@code LENGTH} is computed from the body;
 * {@code DETAILS} are properties of the article itself that a card does not need.
 */
public enum ArticlePart {
    BODY,
    /** The media that the body shows. */
    BODY_MEDIA,
    LENGTH, DETAILS, SECTION, SECTIONS, TAGS, AUTHORS, PORTRAITS, LEAD, SOCIAL, MEDIA, TRANSLATIONS, CORRECTIONS, RELATED;

    /** What an article in a list has if nothing else is requested. */
    public static final Set<ArticlePart> OF_A_CARD = Collections.unmodifiableSet(EnumSet.of(SECTION, TAGS, AUTHORS, LEAD));
    /** What an article alone has if nothing else is requested. */
    public static final Set<ArticlePart> OF_AN_ARTICLE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(BODY_MEDIA, PORTRAITS, RELATED)));
}
