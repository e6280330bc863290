package dev.dateline.vocabulary;

/** OpenAPI descriptions of properties that media items, their usages and the blocks of a body have. */
public final class MediaDescriptions {

    public static final String ID = "Id of the media item.";
    public static final String FILE_URL = "URL of the file.";
    public static final String PIXELS = "In pixels; null if unknown.";
    public static final String SECONDS = "In seconds; null if unknown.";
    public static final String POSTER = "URL of an image to show before a video plays; null if there is none, and for images and"
            + " audio.";
    public static final String MIME_TYPE = "MIME type of the file; null if unknown.";
    public static final String DEFAULT_LANGUAGE = "Language of the fallback caption (BCP 47).";
    public static final String RIGHTS = "Rights to the item; null if unknown.";

    private MediaDescriptions() {
    }
}
