package dev.dateline.editorial.imports;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.content.Outcome;
import dev.dateline.vocabulary.ResourceKind;

/**
 * The result of one entry of a file.
 *
 * @param line the line on which it begins, from 1
 * @param kind null if it could not be read
 * @param id of the resource; null if the entry was rejected, or created it in a dry run
 * @param externalId null if the resource has none
 * @param slug of an article, a tag, an author or a collection
 * @param path of a section
 */
public record EntryResult(long line, ResourceKind kind, EntryOutcome outcome, UUID id, String externalId, String slug,
        String path) {

    private static final int MAX_PATH = 1_000;

    public EntryResult {
        externalId = Finding.quoted(externalId, Finding.MAX_NAME);
        slug = Finding.quoted(slug, Finding.MAX_NAME);
        path = Finding.quoted(path, MAX_PATH);
    }

    public EntryResult(long line, ResourceKind kind, EntryOutcome outcome, UUID id, Names names) {
        this(line, kind, outcome, id, names.externalId, names.slug, names.path);
    }

    /** Of an entry that could not be read; null stands for what is unknown. */
    public static EntryResult rejected(long line, ResourceKind kind, String externalId, String slug, String path) {
        return new EntryResult(line, kind, EntryOutcome.REJECTED, null, externalId, slug, path);
    }

    public static EntryResult rejected(long line, ImportedItem item) {
        if (item instanceof ImportedArticle article) {
            return rejected(line, ResourceKind.ARTICLE, Names.ofArticle(article.externalId(), article.slug()));
        } else if (item instanceof ImportedSection section) {
            return rejected(line, ResourceKind.SECTION, Names.ofPath(section.path()));
        } else if (item instanceof ImportedMedia media) {
            return rejected(line, ResourceKind.MEDIA, Names.ofExternalId(media.externalId()));
        }
        var kind = item instanceof ImportedTag ? ResourceKind.TAG
                : item instanceof ImportedCollection ? ResourceKind.COLLECTION : ResourceKind.AUTHOR;
        return rejected(line, kind, Names.ofSlug(item.label()));
    }

    private static EntryResult rejected(long line, ResourceKind kind, Names names) {
        return new EntryResult(line, kind, EntryOutcome.REJECTED, null, names);
    }

    /** What a resource is known by, besides its id. */
    public record Names(String externalId, String slug, String path) {

        public static Names ofArticle(String externalId, String slug) {
            return new Names(externalId, slug, null);
        }

        public static Names ofExternalId(String externalId) {
            return new Names(externalId, null, null);
        }

        public static Names ofSlug(String slug) {
            return new Names(null, slug, null);
        }

        public static Names ofPath(String path) {
            return new Names(null, null, path);
        }
    }

    public enum EntryOutcome {
        @JsonProperty("created") CREATED,
        @JsonProperty("updated") UPDATED,
        @JsonProperty("unchanged") UNCHANGED,
        @JsonProperty("rejected") REJECTED;

        public static EntryOutcome of(Outcome outcome) {
            return valueOf(outcome.name());
        }
    }
}
