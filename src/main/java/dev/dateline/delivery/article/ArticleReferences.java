package dev.dateline.delivery.article;

import java.util.List;
import java.util.UUID;

import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.UsageRole;

/**
 * The ids of what an article refers to, each in the order of the article: the column {@code refers_to}.
 *
 * @param sections the sections without the primary one
 */
record ArticleReferences(List<UUID> sections, List<UUID> tags, List<AuthorReference> authors, List<MediaReference> media) {

    record AuthorReference(UUID id, AuthorRole role) {
    }

    /** @param caption overrides that of the media item if not null, like the other texts */
    record MediaReference(UUID id, UsageRole role, String caption, String altText, String credit) {
    }
}
