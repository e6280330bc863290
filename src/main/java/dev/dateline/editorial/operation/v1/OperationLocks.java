package dev.dateline.editorial.operation.v1;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.operation.v1.OperationsInput.Operation;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UuidFormat;

/** Locks the resources in the URLs of an atomic request, whatever the order of its operations is. */
@Singleton
class OperationLocks {

    private static final Map<String, ResourceKind> KINDS = Map.of("collections", ResourceKind.COLLECTION, "articles",
            ResourceKind.ARTICLE, "sections", ResourceKind.SECTION, "tags", ResourceKind.TAG, "authors", ResourceKind.AUTHOR,
            "media", ResourceKind.MEDIA);
    private static final List<ResourceKind> ORDER = List.of(ResourceKind.COLLECTION, ResourceKind.ARTICLE, ResourceKind.SECTION,
            ResourceKind.TAG, ResourceKind.AUTHOR, ResourceKind.MEDIA);

    private final RowLockRepository rows;
    private final AdvisoryLockRepository locks;

    OperationLocks(RowLockRepository rows, AdvisoryLockRepository locks) {
        this.rows = rows;
        this.locks = locks;
    }

    void lock(List<Operation> operations) {
        var named = new EnumMap<ResourceKind, Set<UUID>>(ResourceKind.class);
        operations.forEach(operation -> add(operation.path(), named));
        if (named.containsKey(ResourceKind.SECTION)) {
            locks.hold(AdvisoryLock.SECTION_TREE);
        }
        ORDER.forEach(kind -> rows.lock(kind, named.getOrDefault(kind, Set.of()), strength(kind)));
    }

    /** For example of {@code /manage/v1/articles/{id}/publish}. */
    private static void add(String path, Map<ResourceKind, Set<UUID>> named) {
        var query = path.indexOf('?');
        var segments = (query < 0 ? path : path.substring(0, query)).split("/");
        var kind = segments.length > 3 ? KINDS.get(segments[3]) : null;
        if (kind != null) {
            var ids = named.computeIfAbsent(kind, first -> new HashSet<>());
            if (segments.length > 4) {
                UuidFormat.parse(segments[4]).ifPresent(ids::add);
            }
        }
    }

    private static LockStrength strength(ResourceKind kind) {
        return kind == ResourceKind.ARTICLE || kind == ResourceKind.COLLECTION ? LockStrength.NO_KEY_UPDATE : LockStrength.UPDATE;
    }
}
