package dev.dateline.editorial.imports.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Locks everything that the articles of a batch refer to or stop referring to, before anything is saved: nobody merges or deletes it
 * until the batch is stored.
 */
@ApplicationScoped
public class BatchLocks {

    private final SectionResolver sections;
    private final RowLockRepository locks;

    BatchLocks(SectionResolver sections, RowLockRepository locks) {
        this.sections = sections;
        this.locks = locks;
    }

    /**
     * @param items of the batch
     * @param articles that are stored
     * @param inBodies media that their bodies show
     * @param shown what the public ones among them show so far, by kind
     */
    public void lock(ArticleReferences references, List<ImportedItem> items, List<ImportedArticle> articles,
            Set<UUID> inBodies, Map<ResourceKind, Set<UUID>> shown) {
        var isPublic = !shown.isEmpty();
        sections.lock(references.sections(), items, shown.getOrDefault(ResourceKind.SECTION, Set.of()),
                strength(isPublic));
        lock(ResourceKind.TAG, references.tags().ids(), shown, isPublic || has(items, ImportedTag.class));
        lock(ResourceKind.AUTHOR, references.authors().ids(), shown, isPublic || has(items, ImportedAuthor.class));
        var media = new HashSet<>(references.media().ids());
        media.addAll(references.authors().portraits());
        media.addAll(inBodies);
        lock(ResourceKind.MEDIA, media, shown, isPublic || has(items, ImportedMedia.class) || has(items, ImportedAuthor.class)
                || articles.stream().flatMap(article -> article.media().stream()).anyMatch(BatchLocks::changesItem));
    }

    private static boolean changesItem(Usage usage) {
        return usage.media() != null && usage.media().url() != null;
    }

    private void lock(ResourceKind kind, Collection<UUID> used, Map<ResourceKind, Set<UUID>> shown, boolean isChanged) {
        locks.lockAll(kind, used, shown.getOrDefault(kind, Set.of()), strength(isChanged));
    }

    private static LockStrength strength(boolean isChanged) {
        return isChanged ? LockStrength.NO_KEY_UPDATE : LockStrength.SHARE;
    }

    private static boolean has(List<ImportedItem> items, Class<?> type) {
        return items.stream().anyMatch(type::isInstance);
    }
}
