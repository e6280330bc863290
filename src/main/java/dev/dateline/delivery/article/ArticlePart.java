package dev.dateline.delivery.article;

/** What belongs to an article and is looked up only where it is wanted. */
public enum ArticlePart {
    BODY, SECTIONS, TAGS, AUTHORS, PORTRAITS, LEAD, MEDIA, TRANSLATIONS, CORRECTIONS, RELATED
}
