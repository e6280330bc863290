package dev.dateline.editorial.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.search.SearchVector;

/** A collection without its slots, which {@link CollectionRepository} stores. */
@Entity
@Table(name = "collection")
public class ArticleCollection extends VersionedEntity {

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    /** For lists only: the database generates it. */
    @Column(name = "name_sort_key", insertable = false, updatable = false)
    private String nameSortKey;

    @Column(name = "name_tokens", nullable = false, columnDefinition = "tsvector")
    @ColumnTransformer(read = "cast(name_tokens as text)", write = "cast(? as tsvector)")
    private String nameTokens;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<StoredMenuItem> menu;

    protected ArticleCollection() {
    }

    ArticleCollection(String slug, String name, List<StoredMenuItem> menu, Instant now) {
        super(now);
        apply(slug, name, menu);
    }

    /** Changes the collection or its slots. Its time always differs, so that the version is incremented. */
    void change(String newSlug, String newName, List<StoredMenuItem> newMenu, Instant now) {
        apply(newSlug, newName, newMenu);
        touch(now.isAfter(updatedAt()) ? now : updatedAt().plus(1, ChronoUnit.MICROS));
    }

    private void apply(String newSlug, String newName, List<StoredMenuItem> newMenu) {
        slug = newSlug;
        name = newName;
        nameTokens = SearchVector.ofNames(name, List.of());
        menu = newMenu;
    }

    public String slug() {
        return slug;
    }

    String nameSortKey() {
        return nameSortKey;
    }

    public String name() {
        return name;
    }

    /** Empty unless the collection is a menu. */
    public List<StoredMenuItem> menu() {
        return menu;
    }
}
