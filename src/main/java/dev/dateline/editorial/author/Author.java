package dev.dateline.editorial.author;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import dev.dateline.editorial.content.VersionedEntity;

@Entity
public class Author extends VersionedEntity {

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    private String bio;

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
    }

    public AuthorContent content() {
        return new AuthorContent(slug, name, bio, portraitId);
    }

    public String slug() {
        return slug;
    }
}
