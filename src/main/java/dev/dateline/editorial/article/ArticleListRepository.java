package dev.dateline.editorial.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;
import dev.dateline.search.SearchQuery;
import dev.dateline.vocabulary.AuthorRole;

/** Lists of working copies with keyset pagination. */
@ApplicationScoped
public class ArticleListRepository {

    public static final Order LATEST_SAVED = Order.byInstant("-savedAt", "savedAt");
    public static final Order EARLIEST_SAVED = Order.byInstant("savedAt", "savedAt");

    private static final String ITEM = """
            select new dev.dateline.editorial.article.ArticleListItem(a.id, a.externalId, a.status, a.type, a.language, a.slug,
                a.texts.headline, a.texts.summary, a.sectionId, a.version, a.publishedVersion, a.dates.publishedAt,
                a.dates.firstPublishedAt, a.scheduledAt, a.dates.embargoedUntil, a.dates.expiresAt, a.saves.createdAt,
                a.saves.createdBy, a.saves.savedAt, a.saves.updatedBy)
            """;

    private final EntityManager entityManager;

    ArticleListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Slice<ArticleListItem> list(ArticleFilter filter, PageRequest request) {
        var conditions = new Conditions(filter);
        var total = request.count() == Count.NONE ? null
                : Total.exactly((Long) conditions.applyTo(entityManager.createQuery("select count(*)" + conditions.from()))
                        .getSingleResult());
        conditions.from(request);
        var direction = request.readsDescending() ? " desc" : "";
        var query =
                entityManager.createQuery(
                        ITEM + conditions.from() + " order by a.saves.savedAt" + direction + ", a.id" + direction,
                        ArticleListItem.class);
        conditions.applyTo(query).setFirstResult(request.offset()).setMaxResults(request.limit() + 1);
        return Slice.of(request, query.getResultList(), ArticleListItem::savedAt, ArticleListItem::id).withTotal(total);
    }

    /** In the order of the ids. */
    public List<UUID> listIds(ArticleFilter filter, UUID after, int atMost) {
        var conditions = new Conditions(filter);
        conditions.add("a.id > :after", "after", after);
        var query = entityManager.createQuery("select a.id" + conditions.from() + " order by a.id", UUID.class);
        return conditions.applyTo(query).setMaxResults(atMost).getResultList();
    }

    /** The credits of the articles, in order. */
    public Map<UUID, List<Credit>> listCredits(Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return entityManager.createQuery("""
                select a.id, c.authorId, c.role from Article a join a.lists.authors c where a.id in :articles
                order by a.id, index(c)""", Object[].class).setParameter("articles", articles).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> new Credit((UUID) row[1], (AuthorRole) row[2]), Collectors.toList())));
    }

    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(ArticleFilter filter) {
            add("a.id in :ids", "ids", filter.ids());
            if (filter.statuses() == null || filter.statuses().isEmpty()) {
                all.add("a.status <> 'TRASHED'");
            }
            add("a.status in :statuses", "statuses", filter.statuses());
            add("a.externalId = :externalId", "externalId", filter.externalId());
            addAny("(a.sectionId in :sections or a.id in "
                    + "(select s.id from Article s join s.lists.sectionIds i where i in :sections))",
                    "sections", filter.sections());
            addAny("a.id in (select t.id from Article t join t.lists.tagIds i where i in :tags)", "tags", filter.tags());
            add("a.id in (select w.id from Article w join w.lists.authors c where c.authorId = :author)", "author",
                    filter.author());
            add("a.id in (select u.id from Article u join u.lists.media i where i.mediaId = :media)", "media", filter.media());
            add("a.type in :types", "types", filter.types());
            add("a.language in :languages", "languages", filter.languages());
            add("a.saves.createdBy = :createdBy", "createdBy", filter.createdBy());
            add("a.saves.savedAt > :savedAfter", "savedAfter", filter.savedAfter());
            add("a.saves.savedAt < :savedBefore", "savedBefore", filter.savedBefore());
            if (filter.text() != null) {
                addWords(filter.text());
            }
            if (filter.missing() != null && !filter.missing().isEmpty()) {
                all.add(filter.missing().stream().map(MissingPart::condition).collect(Collectors.joining(" or ", "(", ")")));
            }
            if (filter.hasUnpublishedChanges() != null) {
                all.add((filter.hasUnpublishedChanges() ? "" : "not ")
                        + "coalesce(a.publishedVersion, a.version) <> a.version");
            }
        }

        private void add(String condition, String parameter, Object value) {
            if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
                all.add(condition);
                parameters.put(parameter, value);
            }
        }

        /** Public texts are in the index of the public side, others in one of their own. */
        private void addWords(String text) {
            var words = SearchQuery.forEditors(text);
            if (words.isEmpty()) {
                all.add("false");
            } else {
                add("""
                        cast(sql('? IN (SELECT d.article_id FROM delivery.article_search d
                                        JOIN editorial.article_search e ON e.article_id = d.article_id AND e.is_public
                                        WHERE d.vector @@ cast(? AS tsquery)
                                        UNION ALL SELECT e.article_id FROM editorial.article_search e
                                        WHERE NOT e.is_public AND e.vector @@ cast(? AS tsquery))',
                            a.id, :words, :words) as Boolean) = true""", "words", words.get());
            }
        }

        /** Names of nothing are no filter, but match nothing. */
        private void addAny(String condition, String parameter, Collection<UUID> ids) {
            if (ids != null && ids.isEmpty()) {
                all.add("false");
            }
            add(condition, parameter, ids);
        }

        void from(PageRequest request) {
            if (request.position() != null) {
                all.add("(a.saves.savedAt, a.id) " + (request.readsDescending() ? "<" : ">")
                        + " (:keyValue, :keyId)");
                parameters.put("keyValue", request.position().value());
                parameters.put("keyId", request.position().id());
            }
        }

        String from() {
            return " from Article a" + (all.isEmpty() ? "" : " where " + String.join(" and ", all));
        }

        <Q extends Query> Q applyTo(Q query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
