package dev.dateline.editorial.imports.pending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.imports.entry.MediaNames;
import dev.dateline.editorial.imports.pending.PendingReferenceRepository.UnlinkedMedia;
import dev.dateline.vocabulary.UsageRole;

/**
 * The unresolved references of a batch and the unlinked media of its bodies. They replace those that the same articles and
 * authors had before.
 */
public final class PendingReferences {

    private final List<UnresolvedReference> references = new ArrayList<>();
    private final Set<UUID> sourcesKnownBefore = new HashSet<>();
    private final Map<UUID, List<UnlinkedMedia>> unlinked = new HashMap<>();
    private final Set<UUID> bodiesKnownBefore = new HashSet<>();
    private final Map<UUID, Long> unchanged = new HashMap<>();
    private final MediaLookup lookup = new MediaLookup();

    /** @param isKnown whether the article existed before */
    public void ofArticle(UUID article, boolean isKnown, List<UnresolvedUsage> usages, EntryLog log) {
        replace(article, isKnown);
        usages.forEach(usage -> add(UnresolvedReference.usage(article, usage, log)));
    }

    /** @param media all unlinked media of the body */
    public void ofBody(UUID article, boolean isKnown, List<UnlinkedNames> media, EntryLog log) {
        unlinked.put(article, media.stream().flatMap(shown -> shown.names().keys().stream()
                .map(key -> new UnlinkedMedia(article, shown.position(), key))).toList());
        media.forEach(shown -> lookup.add(shown.names()));
        media.stream().flatMap(shown -> shown.names().explicit().stream()).distinct()
                .forEach(id -> add(UnresolvedReference.inBody(article, id, log)));
        if (isKnown) {
            bodiesKnownBefore.add(article);
        }
    }

    /** The article is stored as it is; the report states its references again. */
    public void ofUnchanged(UUID article, EntryLog log) {
        unchanged.put(article, log.line());
    }

    /** @param portrait the external id of the portrait if it is unresolved, else null */
    public void ofAuthor(Saved<Author> author, String portrait, EntryLog log) {
        var id = author.entity().id();
        replace(id, author.outcome() != Outcome.CREATED);
        if (portrait != null) {
            add(UnresolvedReference.portrait(id, portrait, log));
        }
    }

    private void add(UnresolvedReference reference) {
        references.add(reference);
        lookup.addId(reference.externalId());
    }

    /** The media items that concurrent transactions may have created. */
    public MediaLookup lookup() {
        return lookup;
    }

    private void replace(UUID source, boolean isKnown) {
        references.removeIf(reference -> reference.sourceId().equals(source));
        if (isKnown) {
            sourcesKnownBefore.add(source);
        }
    }

    List<UnresolvedReference> references() {
        return references;
    }

    Set<UUID> sourcesKnownBefore() {
        return sourcesKnownBefore;
    }

    /** The lines of unchanged articles. */
    Map<UUID, Long> unchanged() {
        return unchanged;
    }

    List<UnlinkedMedia> unlinked() {
        return unlinked.values().stream().flatMap(List::stream).toList();
    }

    Set<UUID> bodiesKnownBefore() {
        return bodiesKnownBefore;
    }

    /** @param position among the media of the stored body, from 0 */
    public record UnlinkedNames(int position, MediaNames names) {
    }

    /**
     * A usage of a media item that does not exist yet.
     *
     * @param position among all usages of the article, from 0
     */
    public record UnresolvedUsage(int position, String externalId, UsageRole role, String caption, String altText,
            String credit) {
    }
}
