package dev.dateline.http.openapi;

/** Descriptions of properties and parameters that several representations have. */
public final class SharedDescriptions {

    public static final String ID = "Permanent id.";
    public static final String SLUG = "URL slug; former slugs redirect to it.";
    public static final String NAME = "Display name.";
    public static final String ABOUT = "Description, plain text.";
    public static final String SECTION_ID = "Id of the section.";
    public static final String SECTION_PATH =
            "Slugs of its ancestors and its own slug, joined by slashes; former paths redirect to it.";
    public static final String SECTION_POSITION = "Order among its siblings; equal positions are ordered by name.";
    public static final String BREADCRUMB = "Sections from the root down to the section itself.";
    public static final String TAG_KIND = "What the tag names.";
    public static final String FILE_URL = "URL of the file.";
    public static final String PIXELS = "In pixels; null if unknown.";
    public static final String FOCAL_POINT = "Focal point for cropping; null if not set.";
    public static final String CREDIT = "Credit line, plain text.";
    public static final String ALT_TEXT = "Alternative text, plain text.";
    public static final String CREATED_AT = "Time of creation.";
    public static final String UPDATED_AT = "Time of the last change.";
    public static final String VERSION = "Incremented by each change.";
    public static final String SORT = "Sort order; a minus means descending. Ties are ordered by id.";

    private SharedDescriptions() {
    }
}
