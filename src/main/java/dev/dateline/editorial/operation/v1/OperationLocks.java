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

/** Locks the resources in the URLs of an atomic request, whatever the order of its operations is. */
@Singleton
class OperationLocks {

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
        operations
                .forEach(operation -> NamedResource.of(operation.pathWithoutQuery()).ifPresent(resource -> add(resource, named)));
        if (named.containsKey(ResourceKind.SECTION)) {
            locks.hold(AdvisoryLock.SECTION_TREE);
        }
        ORDER.forEach(kind -> rows.lock(kind, named.getOrDefault(kind, Set.of()), strength(kind)));
    }

    private static void add(NamedResource resource, Map<ResourceKind, Set<UUID>> named) {
        var ids = named.computeIfAbsent(resource.kind(), first -> new HashSet<>());
        if (resource.id() != null) {
            ids.add(resource.id());
        }
    }

    private static LockStrength strength(ResourceKind kind) {
        return kind == ResourceKind.ARTICLE || kind == ResourceKind.COLLECTION ? LockStrength.NO_KEY_UPDATE : LockStrength.UPDATE;
    }
}
