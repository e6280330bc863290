package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.editorial.content.NamedRepository;
import dev.dateline.editorial.content.VersionedEntity;

/** Named resources that articles link to. */
public interface ReplaceableRepository<E extends VersionedEntity> extends NamedRepository<E>, Replaceable {

    ArticleLinkRepository links();

    @Override
    default Optional<Integer> findVersion(UUID id) {
        return findByIdOptional(id).map(VersionedEntity::version);
    }

    @Override
    default Optional<UUID> findId(String name) {
        return findByName(name).map(VersionedEntity::id);
    }

    @Override
    default Optional<String> findAddress(UUID id) {
        return Optional.of(nameOf(findById(id)));
    }

    @Override
    default boolean isPublic(UUID id) {
        return NamedRepository.super.isPublic(id);
    }

    @Override
    default boolean hasMoreArticlesThan(int limit, UUID id) {
        return links().hasMoreArticlesThan(limit, kind(), id);
    }

    @Override
    default List<UUID> listArticles(UUID id) {
        return links().listArticles(kind(), id);
    }

    @Override
    default long countArticles(UUID id) {
        return links().countArticles(kind(), id);
    }

    @Override
    default void replaceIn(Collection<UUID> articles, UUID id, UUID by) {
        links().replaceIn(articles, kind(), id, by);
    }

    @Override
    default void remove(UUID id) {
        deleteById(id);
        flush();
    }
}
