package dev.dateline.editorial.publishing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.vocabulary.ResourceKind;

/**
 * Applies the changes of collections to the schema {@code delivery}. Callers have locked the articles and media of the items, so
 * that a concurrent publication or withdrawal of an article comes either before or after.
 */
@ApplicationScoped
class CollectionProjectionRepository {

    private static final String SHOWN_MEDIA =
            "SELECT media_id FROM delivery.collection_item WHERE collection_id = ANY(:ids) AND media_id IS NOT NULL";

    private static final String COLLECTION = "shown.id = :id";
    private static final String USED_MEDIA = """
            SELECT i.media_id FROM editorial.collection_item i JOIN delivery.article a ON a.id = i.article_id
            WHERE i.collection_id = :id""";
    private static final String MEDIA = "shown.id IN (" + USED_MEDIA + ")";
    private static final String CAPTIONS = "shown.media_id IN (" + USED_MEDIA + ")";
    private static final String DROP_ITEMS = "DELETE FROM delivery.collection_item WHERE collection_id = :id";
    private static final String PUBLIC_ITEMS =
            "shown.collection_id = :id AND EXISTS (SELECT FROM delivery.article a WHERE a.id = shown.article_id)";
    private static final String REFRESH_ADDRESSES = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT kind, address, target_id FROM preview.former_address WHERE kind = 'COLLECTION' AND target_id = :id
            ORDER BY address
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id
            WHERE delivery.former_address.target_id <> excluded.target_id""";

    private static final List<String> DROP = List.of(
            "DELETE FROM delivery.former_address WHERE kind = 'COLLECTION' AND target_id = :id",
            "DELETE FROM delivery.collection WHERE id = :id");

    private final ProjectionRepository projection;
    private final ProjectionTableRepository tables;

    CollectionProjectionRepository(ProjectionRepository projection, ProjectionTableRepository tables) {
        this.projection = projection;
        this.tables = tables;
    }

    /** Items whose articles are not public follow with their articles. */
    void refresh(UUID id) {
        var former = shownMedia(id);
        projection.refresh(List.of(tables.get("collection").copy(COLLECTION), tables.get("media").add(MEDIA),
                tables.get("caption").add(CAPTIONS), DROP_ITEMS, tables.get("collection_item").add(PUBLIC_ITEMS),
                REFRESH_ADDRESSES), id);
        projection.dropUnused(ResourceKind.MEDIA, ProjectionRepository.difference(former, shownMedia(id)));
    }

    /** Its items are not changed. */
    void refreshMenu(UUID id) {
        projection.refresh(List.of(tables.get("collection").copy(COLLECTION)), id);
    }

    /** With its former slugs. */
    void drop(UUID id) {
        var former = shownMedia(id);
        projection.refresh(DROP, id);
        projection.dropUnused(ResourceKind.MEDIA, former);
    }

    /** The media that its public items show. */
    private Set<UUID> shownMedia(UUID id) {
        return Set.copyOf(projection.list(SHOWN_MEDIA, "ids", Set.of(id)));
    }
}
