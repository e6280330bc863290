package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.store.reference.UnresolvedReference.UnresolvedUsage;

/** The unresolved references of a batch; they replace those that the same articles and authors had before. */
public final class PendingReferences {

    private final List<UnresolvedReference> references = new ArrayList<>();
    private final Set<UUID> sourcesKnownBefore = new HashSet<>();

    /** @param isKnown whether the article existed before */
    public void ofArticle(UUID article, boolean isKnown, List<UnresolvedUsage> usages, EntryLog log) {
        replace(article, isKnown);
        usages.forEach(usage -> references.add(UnresolvedReference.usage(article, usage, log)));
    }

    /** @param portrait the external id of the portrait if it is unresolved, else null */
    void ofAuthor(Saved<Author> author, String portrait, EntryLog log) {
        var id = author.thing().id();
        replace(id, author.outcome() != Outcome.CREATED);
        if (portrait != null) {
            references.add(UnresolvedReference.portrait(id, portrait, log));
        }
    }

    private void replace(UUID source, boolean isKnown) {
        references.removeIf(reference -> reference.sourceId().equals(source));
        if (isKnown) {
            sourcesKnownBefore.add(source);
        }
    }

    public void store(UnresolvedReferenceRepository unresolved) {
        unresolved.deleteOf(sourcesKnownBefore);
        unresolved.persist(references);
        unresolved.flush();
    }
}
