package dev.dateline.editorial.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of resources that an import creates. */
public enum ResourceKind {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("media") MEDIA;

    public static ResourceKind of(ImportedItem item) {
        if (item instanceof ImportedArticle) {
            return ARTICLE;
        } else if (item instanceof ImportedSection) {
            return SECTION;
        } else if (item instanceof ImportedTag) {
            return TAG;
        }
        return item instanceof ImportedAuthor ? AUTHOR : MEDIA;
    }
}
