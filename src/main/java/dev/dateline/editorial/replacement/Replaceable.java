package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ResourceKind;

/** The resources of a kind of which one can replace another one in all articles. */
public interface Replaceable {

    ResourceKind kind();

    /** Locks both, always in the same order. */
    void lock(UUID id, UUID by);

    /** Empty if there is no resource with this id. */
    Optional<Integer> findVersion(UUID id);

    /** @throws ProblemException CONFLICT if something else than articles uses it */
    void checkUsedByArticlesOnly(UUID id);

    /** The current slug or path. */
    String getAddress(UUID id);

    boolean isPublic(UUID id);

    /** Whether more articles than the limit use it. */
    boolean hasMoreArticlesThan(int limit, UUID id);

    /** The articles that use it in their working copy or their public content. */
    List<UUID> listArticles(UUID id);

    /**
     * Replaces it in the working copies of these articles. Their lock version increases, so that a copy that was read earlier
     * cannot overwrite the change.
     */
    void replaceIn(Collection<UUID> articles, UUID id, UUID by);

    void remove(UUID id);
}
