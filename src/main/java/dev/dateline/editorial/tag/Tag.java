package dev.dateline.editorial.tag;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.search.SearchVector;
import dev.dateline.vocabulary.TagKind;

@Entity
public class Tag extends VersionedEntity {

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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TagKind kind;

    private String description;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> names;

    protected Tag() {
    }

    Tag(UUID id, TagContent content, Instant now) {
        super(now);
        assign(id);
        apply(content);
    }

    /** Returns false if nothing differs. */
    boolean change(TagContent content, Instant now) {
        if (content.equals(content())) {
            return false;
        }
        apply(content);
        touch(now);
        return true;
    }

    private void apply(TagContent content) {
        slug = content.slug();
        name = content.name();
        kind = content.kind();
        description = content.description();
        language = content.language();
        names = content.names();
        nameTokens = SearchVector.ofNames(name, names.values());
    }

    public TagContent content() {
        return new TagContent(slug, name, kind, description, language, names);
    }

    public String slug() {
        return slug;
    }

    String nameSortKey() {
        return nameSortKey;
    }
}
