package dev.dateline.body.block;

import dev.dateline.vocabulary.MediaDescriptions;

/** OpenAPI descriptions that several kinds of blocks share. */
final class Descriptions {

    static final String TEXT = "The text.";
    static final String LANGUAGE = "Language (BCP 47), if the body specifies one; null for the article's language.";
    static final String DIRECTION = "Reading direction, if the body specifies one; else null.";
    static final String CAPTION = "Caption; empty for none.";
    static final String MEDIA_CAPTION = "Caption: the one at this place in the body; else, for an item of the media library, the "
            + "caption of the article's usage, unless it is that of another place in the body; else the caption in the article's "
            + "language or the one in the item's default language; empty for none.";
    static final String MEDIA = "The item of the media library that the block shows, which is also in `media` or `lead` of the "
            + "article; null for any other file, and in versions of an article.";
    static final String FILE = MediaDescriptions.FILE_URL;
    static final String PIXELS = MediaDescriptions.PIXELS;
    static final String FOCAL_POINT = "Focal point of the item, for cropping; null if not set.";
    static final String CREDIT = "Credit line: that of the article's usage, else that of the item or its caption; null for none.";
    static final String RIGHTS = MediaDescriptions.RIGHTS;
    static final String ANCHORS = "Ids of the block's elements in the body, which links to `#` and the id point to. Empty for "
            + "none.";

    private Descriptions() {
    }
}
