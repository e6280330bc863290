package dev.dateline.editorial.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.content.VersionedEntity;

/** A collection without its slots, which {@link CollectionRepository} stores. */
@Entity
@Table(name = "collection")
public class ArticleCollection extends VersionedEntity {

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<StoredMenuItem> menu;

    protected ArticleCollection() {
    }

    ArticleCollection(String slug, String name, List<StoredMenuItem> menu, Instant now) {
        super(now);
        this.slug = slug;
        this.name = name;
        this.menu = menu;
    }

    /** Changes the collection or its slots. Its time always differs, so that the version is incremented. */
    void change(String newSlug, String newName, List<StoredMenuItem> newMenu, Instant now) {
        slug = newSlug;
        name = newName;
        menu = newMenu;
        touch(now.isAfter(updatedAt()) ? now : updatedAt().plus(1, ChronoUnit.MICROS));
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** Empty unless the collection is a menu. */
    public List<StoredMenuItem> menu() {
        return menu;
    }
}
