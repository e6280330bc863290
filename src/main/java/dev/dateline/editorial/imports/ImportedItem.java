package dev.dateline.editorial.imports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One item of an import file of any format. In the JSON Lines format it is also the structure of a line; its {@code kind}
 * states which one, and a line without {@code kind} is an article.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ImportedArticle.class)
@JsonSubTypes({
        @JsonSubTypes.Type(value = ImportedArticle.class, name = "article"),
        @JsonSubTypes.Type(value = ImportedSection.class, name = "section"),
        @JsonSubTypes.Type(value = ImportedTag.class, name = "tag"),
        @JsonSubTypes.Type(value = ImportedAuthor.class, name = "author"),
        @JsonSubTypes.Type(value = ImportedMedia.class, name = "media"),
        @JsonSubTypes.Type(value = ImportedCollection.class, name = "collection")
})
public sealed interface ImportedItem
        permits ImportedArticle, ImportedSection, ImportedTag, ImportedAuthor, ImportedMedia, ImportedCollection {

    /** The external id, path or slug, which identifies the item in reports. */
    String label();
}
