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
public record ResolvedCriteria(Search search, UUID section, Set<UUID> anyTag, Set<UUID> allTags, Set<UUID> noTag, UUID author,
        Set<String> unknownTags, boolean matchesNothing, ArticleCriteria criteria) {

    /** The keys of the list: those of the filter that has the fewest changes, probably. */
    Stream<String> listKeys() {
        if (!criteria.ids().isEmpty()) {
            // An article joins or leaves a section that moves without being changed itself.
            return Stream.concat(criteria.ids().stream().map(Keys::article), Stream.ofNullable(section).map(Keys::listOfSection));
        }
        if (!allTags.isEmpty()) {
            return Stream.of(Keys.listOfTag(allTags.iterator().next()));
        }
        if (author != null) {
            return Stream.of(Keys.listOfAuthor(author));
        }
        if (criteria.media() != null) {
            return Stream.of(Keys.listOfMedia(criteria.media()));
        }
        if (!anyTag.isEmpty()) {
            return anyTag.stream().map(Keys::listOfTag);
        }
        if (section != null) {
            return Stream.of(Keys.listOfSection(section));
        }
        if (!criteria.types().isEmpty()) {
            return criteria.types().stream().map(Keys::listOfType);
        }
        return criteria.languages().isEmpty() ? Stream.of(Keys.ARTICLES)
                : criteria.languages().stream().map(Keys::listOfLanguage);
    }
}
