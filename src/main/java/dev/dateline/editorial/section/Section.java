package dev.dateline.editorial.section;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.search.SearchVector;

@Entity
public class Section extends VersionedEntity {

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String path;

    @Column(nullable = false)
    private String name;

    /** For lists only: the database generates it. */
    @Column(name = "name_sort_key", insertable = false, updatable = false)
    private String nameSortKey;

    @Column(name = "name_tokens", nullable = false, columnDefinition = "tsvector")
    @ColumnTransformer(read = "cast(name_tokens as text)", write = "cast(? as tsvector)")
    private String nameTokens;

    private String description;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> names;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private boolean explicit;

    protected Section() {
    }

    Section(UUID id, SectionContent content, UUID parentId, boolean explicit, Instant now) {
        super(now);
        assign(id);
        this.parentId = parentId;
        this.slug = content.slug();
        this.path = content.path();
        this.explicit = explicit;
        apply(content);
    }

    /** Changes everything except the path. Returns false if nothing differs. */
    boolean describe(SectionContent content, Instant now) {
        if (content.equals(content())) {
            return false;
        }
        apply(content);
        touch(now);
        return true;
    }

    /**
     * The section, or one below it, was created explicitly: it is public from now on. Returns false if it was explicit before.
     */
    boolean markExplicit() {
        var differs = !explicit;
        explicit = true;
        return differs;
    }

    void moveTo(UUID parentId, String slug, String path, Instant now) {
        this.parentId = parentId;
        this.slug = slug;
        this.path = path;
        touch(now);
    }

    private void apply(SectionContent content) {
        name = content.name();
        description = content.description();
        position = content.position();
        language = content.language();
        names = content.names();
        nameTokens = SearchVector.ofNames(name, names.values());
    }

    public SectionContent content() {
        return new SectionContent(path, name, description, position, language, names);
    }

    /** Null for a root. */
    public UUID parentId() {
        return parentId;
    }

    public String slug() {
        return slug;
    }

    String nameSortKey() {
        return nameSortKey;
    }

    public String path() {
        return path;
    }
}
