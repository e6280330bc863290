package dev.dateline.http.openapi;

/** Descriptions of properties and parameters that several representations have. */
public final class SharedDescriptions {

    public static final String ID = "Permanent id.";
    public static final String SLUG = "URL slug; former slugs redirect to it.";
    public static final String NAME = "Display name.";
    public static final String NAME_OF_REFERENCE = "Display name; ignored in requests.";
    public static final String ABOUT = "Description, plain text.";
    public static final String LANGUAGE = "Language (BCP 47).";
    public static final String LANGUAGE_DIRECTION = "Reading direction of the language, as the HTML attribute `dir`.";
    public static final String LANGUAGE_OF_TEXTS = "Language of the texts (BCP 47); null if not stated.";
    public static final String NAMES = "Names in other languages, by language (BCP 47).";
    public static final String SELECTED_NAMES = "Names in other languages, by language (BCP 47): those that the parameter `names`"
            + " selects.";
    public static final String NAMES_OF_REFERENCE = "Names in other languages that the parameter `names` selects; omitted if"
            + " there are none.";
    public static final String ARTICLE_ID = "Id of the article.";
    public static final String HEADLINE = "Headline, plain text.";
    public static final String PUBLISHED_AT = "Date of publication, as shown to readers.";
    public static final String RELATED =
            "With `include=related` only: the three most closely related articles, the closest first.";
    public static final String BODY = "The body in the format that the parameter `body` selects, sanitised HTML by default;"
            + " null with `body=blocks` and for an article without a body.";
    public static final String BLOCKS = "The body as a list of blocks with `body=blocks`; otherwise null.";
    public static final String VERSION_NUMBER = "Number of the version; increases, with gaps for those never published.";
    public static final String PUBLIC_FROM = "When the version was published.";
    public static final String PUBLIC_UNTIL = "When the next version replaced it; null for the current one.";
    public static final String SECTION_ID = "Id of the section.";
    public static final String SECTION_PARENT = "Id of the parent; null for a root.";
    public static final String SECTION_SLUG = "Last part of its path.";
    public static final String SECTION_PATH =
            "Slugs of its ancestors and its own slug, joined by slashes; former paths redirect to it.";
    public static final String SECTION_POSITION = "Order among its siblings; equal positions are ordered by name.";
    public static final String BREADCRUMB = "Sections from the root down to the section itself.";
    public static final String FOCAL_POINT = "Focal point for cropping; null if not set.";
    public static final String CREDIT = "Credit line, plain text.";
    public static final String ALT_TEXT = "Alternative text, plain text.";
    public static final String CREATED_AT = "Time of creation.";
    public static final String CHANGE = "`published`: created or updated; `withdrawn`: no longer public.";
    public static final String CREATED_WITH = "Name of the key with which it was created.";
    public static final String UPDATED_AT = "Time of the last change.";
    public static final String VERSION = "Incremented by each change.";
    public static final String JOB_ID = "Id of the job.";
    public static final String PLAIN_SLUG = "URL slug.";
    public static final String IMPORT_ID = "Id of the import.";
    public static final String FORMER_SLUG = "URL slug at that time.";
    public static final String STANDFIRST = "Standfirst, plain text.";
    public static final String SEARCH_TITLE = "Title, plain text; null for the headline.";
    public static final String SEARCH_DESCRIPTION = "Description, plain text; null for the summary.";
    public static final String ARTICLE_STATUS = "Status of the working copy.";
    public static final String LATEST_VERSION = "Number of the latest revision; incremented by each save.";
    public static final String PUBLISHED_VERSION = "Number of the public revision; null if the article is not public.";
    public static final String HAS_UNPUBLISHED_CHANGES = "Whether the article is public and its latest revision is not.";
    public static final String EXTERNAL_ID = "Id in the system that the article comes from.";
    public static final String FIRST_PUBLISHED_AT = "When the article was published for the first time; null until then.";
    public static final String SCHEDULED_AT = "When the article is due to be published; null unless it is scheduled.";
    public static final String CREATED_BY = "Name of the API key that created the article, or `import`.";
    public static final String SAVED_AT = "Time of the latest save.";
    public static final String SAVED_BY = "Name of the API key that saved the article last, or `import`.";
    public static final String ARTICLE_COUNT = "Number of published articles. Only with `include=articleCount`, or if `fields`"
            + " selects it.";
    public static final String SECTION = "Primary section.";
    public static final String COLLECTION_UPDATED_AT = "When an editor last changed the collection.";
    public static final String COLLECTION_ID = "Id of the collection.";
    public static final String AUTHOR_ID = "Id of the author.";
    public static final String TAG_ID = "Id of the tag.";
    public static final String TAGS_BY_SLUG = "Tags, by slug.";
    public static final String AUTHORS_BY_SLUG = "Authors, by slug.";
    public static final String ITEMS_PER_PAGE = "Maximum number of items per page.";
    public static final String ARTICLES = "Published articles.";
    public static final String SORT = "Sort order; a minus means descending. Ties are ordered by id.";

    private SharedDescriptions() {
    }
}
