package dev.dateline.http.openapi;

/** Descriptions of articles that both APIs have. */
public final class ArticleDescriptions {

    public static final String CORRECTION = "A correction of an article.";
    public static final String CORRECTED_AT = "Time of the correction, not earlier than the first publication of the article.";
    public static final String CORRECTION_TEXT = "What was wrong, plain text.";
    public static final String AUTHOR_SLUG = "URL slug of the author.";
    public static final String REVISION = "Number of the revision, from 1.";
    public static final String REVISION_SAVED_AT = "Time of the save.";
    public static final String REVISION_SAVED_BY = "Name of the API key that saved it, or `import`.";
    public static final String CHANGED = "The working copy after the change.";
    public static final String CAPTION = "Caption, plain text.";
    public static final String CANONICAL_URL = "Canonical URL, if first published elsewhere.";
    public static final String SOURCE = "Originating agency or publisher, plain text.";
    public static final String RIGHTS = "Terms of use, plain text.";
    public static final String EMBARGOED_UNTIL = "The article is not public before this time.";
    public static final String EXPIRES_AT = "The article is unpublished at this time.";
    public static final String FLAGS = "Slugs that the newsroom defines, such as `breaking` or `exclusive`.";
    public static final String ACCESS = "Who may read the article in full; front ends enforce it.";
    public static final String METADATA = "A JSON object whose properties the newsroom defines; null if it is empty.";
    public static final String SEO = "What search engines show for an article.";
    public static final String AUTHORS = "Credited authors, in byline order.";
    public static final String WORD_COUNT = "Number of words in the body; of characters in scripts without spaces.";
    public static final String READING_MINUTES = "Reading time in whole minutes.";
    public static final String KICKER = "Short line above the headline, plain text.";
    public static final String SUMMARY = "Standfirst: the article in a sentence or two, plain text.";
    public static final String DATELINE = "Place where the article was written, plain text.";

    private ArticleDescriptions() {
    }
}
