package dev.dateline.editorial.article;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import dev.dateline.vocabulary.AuthorRole;

/** A credited author and their role. */
@Embeddable
public record Credit(
        @NotNull @Column(name = "author_id", nullable = false) UUID authorId,
        @NotNull @Enumerated(EnumType.STRING) @Column(nullable = false) AuthorRole role) {
}
