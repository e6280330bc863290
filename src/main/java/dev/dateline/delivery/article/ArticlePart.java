package dev.dateline.delivery.article;

/**
 * What an article has and a response contains only where it is wanted. {@code LENGTH} is computed from the body;
 * {@code DETAILS} are properties of the article itself that a card does not need.
 */
public enum ArticlePart {
    BODY,
    /** The media that the body shows. */
    BODY_MEDIA,
    LENGTH, DETAILS, SECTIONS, TAGS, AUTHORS, PORTRAITS, LEAD, SOCIAL, MEDIA, TRANSLATIONS, CORRECTIONS, RELATED
}
