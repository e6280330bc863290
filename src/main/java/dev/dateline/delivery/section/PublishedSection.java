package dev.dateline.delivery.section;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A public section. */
@Entity
@Immutable
@Table(name = "section")
public class PublishedSection {

    @Id
    private UUID id;

    @Column(name = "parent_id")
    private UUID parentId;

    private String slug;

    private String path;

    private String name;

    @Column(name = "name_sort_key")
    private String nameSortKey;

    private String description;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    private int position;

    private int depth;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Crumb> breadcrumb;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PublishedSection() {
    }

    public UUID id() {
        return id;
    }

    public UUID parentId() {
        return parentId;
    }

    public String slug() {
        return slug;
    }

    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    /** For alphabetical order that ignores case, accents and leading punctuation. */
    public String nameSortKey() {
        return nameSortKey;
    }

    public String description() {
        return description;
    }

    public int position() {
        return position;
    }

    /** Number of ancestors. */
    public int depth() {
        return depth;
    }

    /** From the root down to the section itself. */
    public List<Crumb> breadcrumb() {
        return breadcrumb;
    }

    /** Of the texts, BCP 47; null if unknown. */
    public String language() {
        return language;
    }

    /** In other languages, by language. */
    public Map<String, String> names() {
        return names;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Time of the last public change, including the breadcrumb. */
    public Instant changedAt() {
        return changedAt;
    }

    /** One step of a breadcrumb. */
    public record Crumb(UUID id, String path, String name, Map<String, String> names) {
    }
}
