package dev.dateline.editorial.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.content.Usages;
import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;
import dev.dateline.vocabulary.TagKind;

@ApplicationScoped
public class TagRepository implements PanacheRepositoryBase<Tag, UUID> {

    public Optional<Tag> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Until the end of the transaction, no other one changes the tag. */
    Optional<Tag> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * All filters may be null or empty.
     *
     * @param text part of the name, in any case
     */
    public Slice<Tag> list(List<UUID> ids, List<TagKind> kinds, String text, PageRequest request) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (ids != null && !ids.isEmpty()) {
            conditions.add("id in :ids");
            parameters.put("ids", ids);
        }
        if (kinds != null && !kinds.isEmpty()) {
            conditions.add("kind in :kinds");
            parameters.put("kinds", kinds);
        }
        if (text != null) {
            conditions.add("locate(lower(:text), lower(name)) > 0");
            parameters.put("text", text);
        }
        var total = request.count() == Count.NONE ? null : Total.exactly(count(where(conditions), parameters));
        var property = request.order().property();
        if (request.position() != null) {
            conditions.add("(" + property + ", id) " + (request.readsDescending() ? "<" : ">") + " (:keyValue, :keyId)");
            parameters.put("keyValue", request.position().value());
            parameters.put("keyId", request.position().id());
        }
        var direction = request.readsDescending() ? " desc" : "";
        var rows = find(where(conditions) + " order by " + property + direction + ", id" + direction, parameters)
                .range(request.offset(), request.offset() + request.limit()).list();
        return Slice.of(request, rows, tag -> property.equals("slug") ? tag.slug() : tag.updatedAt(), Tag::id).withTotal(total);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(*) FROM editorial.article_tag WHERE tag_id = :id),
                       (SELECT count(*) FROM delivery.article_tag WHERE tag_id = :id)""").setParameter("id", id)
                .getSingleResult(), Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES);
    }

    public List<Tag> listBySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
    }

    public List<Tag> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Locks both tags, always in the same order. */
    void lock(UUID one, UUID other) {
        getEntityManager().createNativeQuery("SELECT id FROM editorial.tag WHERE id = ANY(:ids) ORDER BY id FOR UPDATE",
                UUID.class).setParameter("ids", new UUID[] { one, other }).getResultList();
    }

    /** The tag that a tag with this id was merged into. */
    @SuppressWarnings("unchecked")
    Optional<UUID> findSurvivor(UUID merged) {
        return getEntityManager().createNativeQuery("SELECT into_id FROM editorial.merged_tag WHERE id = :id", UUID.class)
                .setParameter("id", merged).getResultStream().map(UUID.class::cast).findFirst();
    }

    /** The ids of the tags that these were merged into, by the ids of merged ones among them. */
    @SuppressWarnings("unchecked")
    public Map<UUID, UUID> findSurvivors(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : ((List<Object[]>) getEntityManager()
                .createNativeQuery("SELECT id, into_id FROM editorial.merged_tag WHERE id = ANY(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    boolean isPublic(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM delivery.tag WHERE id = :id)", Boolean.class)
                .setParameter("id", id).getSingleResult();
    }

    /** Articles that have the tag in their working copy or their public content. */
    @SuppressWarnings("unchecked")
    List<UUID> listArticles(UUID tag) {
        return getEntityManager().createNativeQuery("""
                SELECT article_id FROM editorial.article_tag WHERE tag_id = :tag
                UNION SELECT article_id FROM delivery.article_tag WHERE tag_id = :tag
                ORDER BY article_id""", UUID.class).setParameter("tag", tag).getResultList();
    }

    /** Whether more articles than the limit have the tag; reads at most that many and one more from each side. */
    boolean hasMoreArticlesThan(int limit, UUID tag) {
        return ((Number) getEntityManager().createNativeQuery("""
                SELECT count(*) FROM (SELECT DISTINCT article_id FROM (
                    (SELECT article_id FROM editorial.article_tag WHERE tag_id = :tag LIMIT :enough)
                    UNION ALL (SELECT article_id FROM delivery.article_tag WHERE tag_id = :tag LIMIT :enough)) a) b""")
                .setParameter("tag", tag).setParameter("enough", limit + 1L).getSingleResult()).intValue() > limit;
    }

    /**
     * Replaces a tag by another in the working copies of these articles. Their lock version increases, so that a copy that was
     * read earlier cannot overwrite the change.
     */
    void replace(UUID tag, UUID by, Collection<UUID> articles) {
        var ids = articles.toArray(UUID[]::new);
        getEntityManager().createNativeQuery("""
                UPDATE editorial.article SET lock_version = lock_version + 1
                WHERE id IN (SELECT article_id FROM editorial.article_tag WHERE tag_id = :tag AND article_id = ANY(:articles))""")
                .setParameter("tag", tag).setParameter("articles", ids).executeUpdate();
        // Positions stay contiguous; an article that has both tags keeps the earlier position.
        getEntityManager().createNativeQuery("""
                WITH former AS (
                    DELETE FROM editorial.article_tag
                    WHERE article_id IN (SELECT article_id FROM editorial.article_tag
                                         WHERE tag_id = :tag AND article_id = ANY(:articles))
                    RETURNING article_id, position, CASE WHEN tag_id = :tag THEN :by ELSE tag_id END AS tag_id)
                INSERT INTO editorial.article_tag (article_id, position, tag_id)
                SELECT article_id, row_number() OVER (PARTITION BY article_id ORDER BY min(position)) - 1, tag_id
                FROM former GROUP BY article_id, tag_id""")
                .setParameter("tag", tag).setParameter("by", by).setParameter("articles", ids).executeUpdate();
    }

    /** Stored revisions still contain the id of the merged tag; this maps it to the tag that replaced it. */
    void recordMerge(UUID merged, UUID survivor) {
        getEntityManager().createNativeQuery("""
                UPDATE editorial.merged_tag SET into_id = :survivor WHERE into_id = :merged""")
                .setParameter("merged", merged).setParameter("survivor", survivor).executeUpdate();
        getEntityManager().createNativeQuery("""
                INSERT INTO editorial.merged_tag (id, into_id) VALUES (:merged, :survivor)""")
                .setParameter("merged", merged).setParameter("survivor", survivor).executeUpdate();
    }
}
