package dev.dateline.editorial.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import dev.dateline.editorial.content.VersionedEntity;

/** A collection without its slots, which {@link CollectionRepository} stores. */
@Entity
@Table(name = "collection")
public class ArticleCollection extends VersionedEntity {

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    protected ArticleCollection() {
    }

    ArticleCollection(String slug, String name, Instant now) {
        super(now);
        this.slug = slug;
        this.name = name;
    }

    /** Changes the collection or its slots. Its time always differs, so that the version is incremented. */
    void change(String newSlug, String newName, Instant now) {
        slug = newSlug;
        name = newName;
        touch(now.isAfter(updatedAt()) ? now : updatedAt().plus(1, ChronoUnit.MICROS));
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
