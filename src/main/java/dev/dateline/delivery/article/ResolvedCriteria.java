package dev.dateline.delivery.article;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.cache.Keys;

/**
 * Criteria with ids instead of slugs and paths.
 *
 * @param search null without a full-text query
 * @param unknownTags the names of tags that no public tag has or had
 * @param matchesNothing whether no article can match, because a name is unknown
 */
public record ResolvedCriteria(Search search, Set<UUID> anySection, Set<UUID> noSection, Set<UUID> anyTag,
        Set<UUID> allTags, Set<UUID> noTag, Set<UUID> anyAuthor, Set<String> unknownTags, boolean matchesNothing,
        ArticleCriteria criteria) {

    /** The keys of the list: those of the filter that has the fewest changes, probably. */
    Stream<String> listKeys() {
        if (criteria.externalId() != null) {
            return Stream.of(Keys.ARTICLES);
        }
        if (!criteria.ids().only().isEmpty()) {
            // An article joins or leaves a section that moves without being changed itself.
            return Stream.concat(criteria.ids().only().stream().map(Keys::article),
                    Stream.concat(anySection.stream(), noSection.stream()).map(Keys::listOfSection));
        }
        if (!allTags.isEmpty()) {
            return Stream.of(Keys.listOfTag(allTags.iterator().next()));
        }
        if (!anyAuthor.isEmpty()) {
            return anyAuthor.stream().map(Keys::listOfAuthor);
        }
        if (criteria.media() != null) {
            return Stream.of(Keys.listOfMedia(criteria.media()));
        }
        if (!anyTag.isEmpty()) {
            return anyTag.stream().map(Keys::listOfTag);
        }
        if (!anySection.isEmpty()) {
            return anySection.stream().map(Keys::listOfSection);
        }
        if (!criteria.flags().isEmpty()) {
            return criteria.flags().stream().map(Keys::listOfFlag);
        }
        if (!criteria.types().isEmpty()) {
            return criteria.types().stream().map(Keys::listOfType);
        }
        return criteria.languages().isEmpty() ? Stream.of(Keys.ARTICLES)
                : criteria.languages().stream().map(Keys::listOfLanguage);
    }
}
