package dev.dateline.editorial.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.content.Conditions;
import dev.dateline.editorial.content.PagedRepository;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/** Stores collections. Their slots are read and written as JSON: one statement for any number. */
@ApplicationScoped
public class CollectionRepository implements PagedRepository<ArticleCollection> {

    private static final Map<String, Function<ArticleCollection, Object>> VALUES =
            Map.of("slug", ArticleCollection::slug, "nameSortKey", ArticleCollection::nameSortKey, "updatedAt",
                    ArticleCollection::updatedAt);

    /** Ignores the names that the API gives to enum constants, like the public side. */
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().disable(MapperFeature.USE_ANNOTATIONS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    public Optional<ArticleCollection> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<String> findTakenSlugs(Collection<String> slugs) {
        return getEntityManager().createQuery("select slug from ArticleCollection where slug in :slugs", String.class)
                .setParameter("slugs", slugs).getResultList();
    }

    List<UUID> listIdsBySlugs(Collection<String> slugs) {
        return getEntityManager().createQuery("select id from ArticleCollection where slug in :slugs", UUID.class)
                .setParameter("slugs", slugs).getResultList();
    }

    /** Until the end of the transaction, no other one changes the collection. */
    Optional<ArticleCollection> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param typed beginnings of words of the name or the slug; null for any */
    public Slice<ArticleCollection> list(ItemQuery items, String typed, PageRequest request) {
        return page(new Conditions().and(items, request).andWords("collection", typed), request, VALUES, ArticleCollection::id);
    }

    public List<StoredSlot> listSlots(UUID id) {
        return listSlots(List.of(id)).getOrDefault(id, List.of());
    }

    /** Those of each collection that has any. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<StoredSlot>> listSlots(Collection<UUID> ids) {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                SELECT s.collection_id, cast(jsonb_agg(jsonb_build_object(
                    'name', s.name,
                    'items', coalesce((SELECT jsonb_agg(jsonb_build_object('articleId', i.article_id, 'headline', i.headline,
                                           'summary', i.summary, 'mediaId', i.media_id) ORDER BY i.position)
                                       FROM editorial.collection_item i
                                       WHERE i.collection_id = s.collection_id AND i.slot = s.position), '[]'),
                    'fill', CASE WHEN s.fill_limit IS NOT NULL
                                 THEN jsonb_build_object('query', s.fill_query, 'limit', s.fill_limit) END)
                    ORDER BY s.position) AS text)
                FROM editorial.collection_slot s WHERE s.collection_id = ANY(:ids) GROUP BY s.collection_id""")
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> slots((String) row[1])));
    }

    private static List<StoredSlot> slots(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void replaceSlots(UUID id, List<StoredSlot> slots) {
        var json = json(slots);
        getEntityManager().createNativeQuery("DELETE FROM editorial.collection_slot WHERE collection_id = :id")
                .setParameter("id", id).executeUpdate();
        getEntityManager().createNativeQuery("""
                INSERT INTO editorial.collection_slot (collection_id, position, name, fill_query, fill_limit)
                SELECT :id, s.position - 1, s.slot ->> 'name', s.slot #> '{fill,query}',
                       cast(s.slot #>> '{fill,limit}' AS integer)
                FROM jsonb_array_elements(cast(:slots AS jsonb)) WITH ORDINALITY s(slot, position)""")
                .setParameter("id", id).setParameter("slots", json).executeUpdate();
        getEntityManager().createNativeQuery("""
                INSERT INTO editorial.collection_item
                    (collection_id, slot, position, article_id, headline, summary, media_id)
                SELECT :id, s.position - 1, i.position - 1, cast(i.item ->> 'articleId' AS uuid), i.item ->> 'headline',
                       i.item ->> 'summary', cast(i.item ->> 'mediaId' AS uuid)
                FROM jsonb_array_elements(cast(:slots AS jsonb)) WITH ORDINALITY s(slot, position)
                CROSS JOIN LATERAL jsonb_array_elements(s.slot -> 'items') WITH ORDINALITY i(item, position)""")
                .setParameter("id", id).setParameter("slots", json).executeUpdate();
    }

    private static String json(List<StoredSlot> slots) {
        try {
            return JSON.writeValueAsString(slots);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Articles with one of these ids, current slugs or external ids. */
    public List<CollectedArticle> listArticles(Collection<UUID> ids, Collection<String> slugs, Collection<String> externalIds) {
        return articleRows(ids, slugs, externalIds).stream().map(row -> new CollectedArticle((UUID) row[0], (String) row[1],
                (String) row[2], (String) row[3], ArticleStatus.valueOf((String) row[4]))).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> articleRows(Collection<UUID> ids, Collection<String> slugs, Collection<String> externalIds) {
        return getEntityManager().createNativeQuery("""
                SELECT id, external_id, slug, headline, status FROM editorial.article
                WHERE id = ANY(:ids) OR slug = ANY(:slugs) OR external_id = ANY(:externalIds)""")
                .setParameter("ids", ids.toArray(UUID[]::new)).setParameter("slugs", slugs.toArray(String[]::new))
                .setParameter("externalIds", externalIds.toArray(String[]::new)).getResultList();
    }
}
