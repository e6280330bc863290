package dev.dateline.delivery.tag;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.vocabulary.TagKind;

/** A tag used by at least one published article. */
@Entity
@Immutable
@Table(name = "tag")
public class PublishedTag {

    @Id
    private UUID id;

    private String slug;

    private String name;

    @Column(name = "name_sort_key")
    private String nameSortKey;

    @Enumerated(EnumType.STRING)
    private TagKind kind;

    private String description;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "article_count")
    private long articleCount;

    protected PublishedTag() {
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** For alphabetical order that ignores case, accents and leading punctuation. */
    public String nameSortKey() {
        return nameSortKey;
    }

    public TagKind kind() {
        return kind;
    }

    public String description() {
        return description;
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

    /** Of published articles; outdated if the resource itself comes from a cache. */
    public long articleCount() {
        return articleCount;
    }
}
