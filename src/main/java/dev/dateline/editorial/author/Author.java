package dev.dateline.editorial.author;

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
public class Author extends VersionedEntity {

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

    private String bio;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> names;

    @Column(name = "portrait_id")
    private UUID portraitId;

    protected Author() {
    }

    Author(UUID id, AuthorContent content, Instant now) {
        super(now);
        assign(id);
        apply(content);
    }

    /** Returns false if nothing differs. */
    boolean change(AuthorContent content, Instant now) {
        if (content.equals(content())) {
            return false;
        }
        apply(content);
        touch(now);
        return true;
    }

    private void apply(AuthorContent content) {
        slug = content.slug();
        name = content.name();
        bio = content.bio();
        portraitId = content.portraitId();
        language = content.language();
        names = content.names();
        nameTokens = SearchVector.ofNames(name, names.values());
    }

    public AuthorContent content() {
        return new AuthorContent(slug, name, bio, portraitId, language, names);
    }

    public String slug() {
        return slug;
    }

    String nameSortKey() {
        return nameSortKey;
    }
}
