package dev.dateline.editorial.imports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One item of an import file, whatever its format: what the readers produce and the import stores. In Dateline's own
 * line format it is also the shape of a line, told apart by {@code kind}; a line without one is an article.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ImportedArticle.class)
@JsonSubTypes({
        @JsonSubTypes.Type(value = ImportedArticle.class, name = "article"),
        @JsonSubTypes.Type(value = ImportedSection.class, name = "section"),
        @JsonSubTypes.Type(value = ImportedTag.class, name = "tag"),
        @JsonSubTypes.Type(value = ImportedAuthor.class, name = "author"),
        @JsonSubTypes.Type(value = ImportedMedia.class, name = "media")
})
public sealed interface ImportedItem permits ImportedArticle, ImportedSection, ImportedTag, ImportedAuthor, ImportedMedia {

    /** How a report names the item: its external id, path or slug. */
    String label();
}
