package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.dateline.vocabulary.ArticleType;

/**
 * The filters of a list of working copies; null, or an empty list, for any value.
 *
 * @param statuses any but {@code TRASHED} by default
 * @param sections the articles of any of these
 * @param tags the articles with any of these
 * @param text words of the headline or slug, of which each may be the beginning of one
 * @param missing articles that lack any of these
 * @param media a media item that the articles use
 */
public record ArticleFilter(List<UUID> ids, List<ArticleStatus> statuses, String externalId, Set<UUID> sections, Set<UUID> tags,
        UUID author, List<ArticleType> types, List<String> languages, Boolean hasUnpublishedChanges, String createdBy,
        Instant savedAfter, Instant savedBefore, String text, List<MissingPart> missing, UUID media) {
}
