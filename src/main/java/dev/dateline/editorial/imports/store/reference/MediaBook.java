package dev.dateline.editorial.imports.store.reference;

import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaService;

/**
 * The media items that a batch knows, by external id, and those without one by URL.
 *
 * @param language of the captions of an item that has none and names none
 */
record MediaBook(MediaService media, String language, Map<String, Media> byId, Map<String, Media> byUrl) {

    /** Checks what an article's usage says of an item. */
    void check(ImportedMedia item) {
        if (item == null || item.label() == null) {
            throw new InvalidContent("externalId", "or a url must be given");
        }
        var known = known(item);
        if (item.url() != null) {
            media.check(inUsage(item, known));
        } else if (known == null) {
            throw new InvalidContent("externalId", "names no media item that came before, and there is no url to make one");
        }
    }

    /** The id of the item in an article's usage; with a URL it is made, or takes over what the usage says of it. */
    UUID id(ImportedMedia item) {
        var known = known(item);
        if (item.url() != null) {
            put(known, inUsage(item, known));
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

    /** The portrait of an author. */
    UUID portrait(String externalId) {
        if (externalId != null && !byId.containsKey(externalId)) {
            throw new InvalidContent("portrait", "names no media item that came before");
        }
        return externalId == null ? null : byId.get(externalId).id();
    }

    Outcome save(ImportedMedia item) {
        return put(known(item), ImportedMediaContent.of(item, language));
    }

    private Outcome put(Media known, MediaContent content) {
        if (known != null) {
            return media.change(known, content).outcome();
        }
        var made = media.create(content);
        if (made.externalId() != null) {
            byId.put(made.externalId(), made);
        } else {
            byUrl.put(made.url(), made);
        }
        return Outcome.CREATED;
    }

    private MediaContent inUsage(ImportedMedia item, Media known) {
        return known == null ? ImportedMediaContent.of(item, language)
                : ImportedMediaContent.of(item, known.content());
    }

    private Media known(ImportedMedia item) {
        return item.externalId() != null ? byId.get(item.externalId()) : byUrl.get(item.url());
    }
}
