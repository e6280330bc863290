package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ResourceKind;

/** The resources of a kind of which one can replace another one in all articles. */
public interface Replaceable {

    ResourceKind kind();

    /** Locks what precedes collections and articles in the order of locks. */
    default void lockFirst(UUID id, UUID by) {
        // Most kinds need nothing.
    }

    /**
     * Locks both, and what follows them in the order of locks. Their articles are locked.
     *
     * @param media that is locked as well
     */
    void lock(UUID id, UUID by, Collection<UUID> media);

    /** Empty if there is no resource with this id. */
    Optional<Integer> findVersion(UUID id);

    /**
     * @throws ProblemException CONFLICT if something uses it that the other one does not replace it in
     * @throws InvalidContent of the property {@code into} if the other one cannot replace it
     */
    default void check(UUID id, UUID by) {
        // Of most kinds, each can replace each.
    }

    /** The id of the resource that currently has this slug, path or external id. */
    Optional<UUID> findId(String name);

    /** The current slug or path, if the kind has one. */
    Optional<String> findAddress(UUID id);

    boolean isPublic(UUID id);

    /** Whether more articles than the limit use it. */
    boolean hasMoreArticlesThan(int limit, UUID id);

    /** The articles that use it in their working copy or their public content. */
    List<UUID> listArticles(UUID id);

    /** The number of {@link #listArticles}. */
    long countArticles(UUID id);

    /**
     * Replaces it in the working copies of these articles. Their lock version increases, so that a copy that was read earlier
     * cannot overwrite the change.
     */
    void replaceIn(Collection<UUID> articles, UUID id, UUID by);

    void remove(UUID id);
}
