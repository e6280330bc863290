package dev.dateline.editorial.imports.store.reference;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ResourceKind;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaService;

/**
 * The media items that a batch knows, by external id, and those without one by URL.
 *
 * @param language of the captions of an item that has none and names none
 * @param arrived the ids of the items that the batch created, by external id
 */
record MediaBook(MediaService media, ContentRules rules, String language, Map<String, Media> byId, Map<String, Media> byUrl,
        Map<String, UUID> arrived) {

    /** Checks what an article's usage says of an item. */
    void check(ImportedMedia item) {
        if (item == null || item.label() == null) {
            throw new InvalidContent("externalId", "or a url must be given");
        }
        if (item.url() != null) {
            media.check(inUsage(item, known(item)));
        } else if (known(item) == null) {
            rules.check(new ExternalId(item.externalId()));
        }
    }

    /** False where only a later item of this or another file can say what is meant. */
    boolean isKnown(ImportedMedia item) {
        return item.url() != null || known(item) != null;
    }

    /** The id of the item in an article's usage; with a URL it is made, or takes over what the usage says of it. */
    UUID id(ImportedMedia item, EntryLog log) {
        var known = known(item);
        if (item.url() != null) {
            put(known, inUsage(item, known), log);
        }
        return known(item).id();
    }

    /** What is known of an item may be public, and others may use it: a draft tells of it only where it uses it itself. */
    Usage unpublished(Usage usage, String language) {
        var item = usage.media();
        var known = known(item);
        return known == null || item.url() == null ? usage
                : Words.of(inUsage(item, known), language).unlike(Words.of(known.content(), language), usage);
    }

    Stream<Media> items() {
        return Stream.concat(byId.values().stream(), byUrl.values().stream());
    }

    /** The portrait of an author; null where there is none, or none yet. */
    UUID portrait(String externalId) {
        return externalId == null || !byId.containsKey(externalId) ? null : byId.get(externalId).id();
    }

    Saved<Media> save(ImportedMedia item, EntryLog log) {
        return put(known(item), ImportedMediaContent.of(item, language), log);
    }

    private Saved<Media> put(Media known, MediaContent content, EntryLog log) {
        if (known != null) {
            return media.change(known, content);
        }
        var made = media.create(content);
        if (made.externalId() != null) {
            byId.put(made.externalId(), made);
            arrived.put(made.externalId(), made.id());
        } else {
            byUrl.put(made.url(), made);
        }
        log.created(ResourceKind.MEDIA, made.externalId() != null ? made.externalId() : made.url());
        return new Saved<>(made, Outcome.CREATED);
    }

    private MediaContent inUsage(ImportedMedia item, Media known) {
        return known == null ? ImportedMediaContent.of(item, language)
                : ImportedMediaContent.of(item, known.content());
    }

    private Media known(ImportedMedia item) {
        return item.externalId() != null ? byId.get(item.externalId()) : byUrl.get(item.url());
    }

    private record ExternalId(@NotBlank @PlainText(max = 300) String externalId) {
    }
}
