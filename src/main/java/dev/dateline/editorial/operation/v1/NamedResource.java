package dev.dateline.editorial.operation.v1;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UuidFormat;

/**
 * What the path of an operation names, for example {@code /manage/v1/articles/{id}/publish}, without a query.
 *
 * @param id null in the path of a list
 * @param language of a caption of the media item; null for the resource itself
 */
record NamedResource(ResourceKind kind, UUID id, String language) {

    private static final Map<String, ResourceKind> KINDS = Map.of("collections", ResourceKind.COLLECTION, "articles",
            ResourceKind.ARTICLE, "sections", ResourceKind.SECTION, "tags", ResourceKind.TAG, "authors", ResourceKind.AUTHOR,
            "media", ResourceKind.MEDIA);
    private static final int KIND = 3;
    private static final int ID = 4;
    private static final int LANGUAGE = 6;

    static Optional<NamedResource> of(String path) {
        var segments = path.split("/");
        var kind = segments.length > KIND ? KINDS.get(segments[KIND]) : null;
        return Optional.ofNullable(kind).map(known -> new NamedResource(known,
                segments.length > ID ? UuidFormat.parse(segments[ID]).orElse(null) : null,
                kind == ResourceKind.MEDIA && segments.length > LANGUAGE ? LanguageTag.Rule.canonical(segments[LANGUAGE])
                        : null));
    }
}
