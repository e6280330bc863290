package dev.dateline.editorial.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;
import dev.dateline.search.SearchQuery;
import dev.dateline.vocabulary.AuthorRole;

/** Lists of working copies with keyset pagination. */
@ApplicationScoped
public class ArticleListRepository {

    public static final Order LATEST_SAVED = Order.byInstant("-savedAt", "savedAt");
    public static final Order EARLIEST_SAVED = Order.byInstant("savedAt", "savedAt");

    /** Of a list with words, so many articles are checked before the index is asked: it returns all that have frequent words. */
    private static final int MOST_CHECKED = 500;
    private static final int MOST_FOUND = 50_000;

    /** Public texts are in the index of the public side, others in one of their own. */
    private static final String FOUND = """
            SELECT d.article_id FROM delivery.article_filing d
            JOIN editorial.article_search e ON e.article_id = d.article_id AND e.is_public
            WHERE %s UNION ALL SELECT e.article_id FROM editorial.article_search e WHERE NOT e.is_public AND %s"""
            .formatted(indexed("d"), indexed("e"));

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

    /** One statement, two more for a count or a search at most, and three for a search of rare words. */
    public Slice<ArticleListItem> list(ArticleFilter filter, PageRequest request) {
        if (request.count() == Count.NONE) {
            return slice(request, listItems(filter, request, () -> matching(filter)));
        }
        var matching = matching(filter);
        var total =
                matching.applyTo(entityManager.createQuery("select count(*)" + matching.from(), Long.class)).getSingleResult();
        return slice(request, listItems(filter, request, () -> matching)).withTotal(Total.exactly(total));
    }

    private static Slice<ArticleListItem> slice(PageRequest request, List<ArticleListItem> items) {
        return Slice.of(request, items, ArticleListItem::savedAt, ArticleListItem::id);
    }

    private List<ArticleListItem> listItems(ArticleFilter filter, PageRequest request, Supplier<Conditions> matching) {
        if (filter.text() != null) {
            var end = findEnd(new Conditions(filter).from(request), request);
            var checked = listItems(new Conditions(filter).check(filter).until(end, request).from(request), request);
            if (checked.size() > request.limit() || end == null) {
                return checked;
            }
        }
        return listItems(matching.get().from(request), request);
    }

    private List<ArticleListItem> listItems(Conditions conditions, PageRequest request) {
        var query = entityManager.createQuery(ITEM + conditions.from() + order(request), ArticleListItem.class);
        return conditions.applyTo(query).setFirstResult(request.offset()).setMaxResults(request.limit() + 1).getResultList();
    }

    /** The last article to check; null if there are fewer. */
    private Position findEnd(Conditions conditions, PageRequest request) {
        var query =
                entityManager.createQuery("select a.saves.savedAt, a.id" + conditions.from() + order(request), Object[].class);
        return conditions.applyTo(query).setFirstResult(MOST_CHECKED - 1).setMaxResults(1).getResultStream().findFirst()
                .map(row -> new Position(row[0], (UUID) row[1], false)).orElse(null);
    }

    private static String order(PageRequest request) {
        var direction = request.readsDescending() ? " desc" : "";
        return " order by a.saves.savedAt" + direction + ", a.id" + direction;
    }

    @SuppressWarnings("unchecked")
    private Conditions matching(ArticleFilter filter) {
        var conditions = new Conditions(filter);
        if (filter.text() == null) {
            return conditions;
        }
        var words = SearchQuery.forEditors(filter.text());
        if (words.isEmpty()) {
            return conditions.nothing();
        }
        var ids = (List<UUID>) entityManager.createNativeQuery(FOUND).setParameter("words", words.get())
                .setMaxResults(MOST_FOUND + 1).getResultList();
        return ids.size() > MOST_FOUND ? conditions.find(filter) : conditions.among(ids);
    }

    /** In the order of the ids. */
    public List<UUID> listIds(ArticleFilter filter, UUID after, int atMost) {
        var conditions = new Conditions(filter).find(filter);
        conditions.add("a.id > :after", "after", after);
        var query = entityManager.createQuery("select a.id" + conditions.from() + " order by a.id", UUID.class);
        return conditions.applyTo(query).setMaxResults(atMost).getResultList();
    }

    /** With the estimated cost of reading a text, or the database would rather read all of them than ask the index. */
    private static String indexed(String alias) {
        return """
                %1$s.vector @@ cast(:words AS tsquery) AND (%1$s.article_id >= '00000000-0000-0000-0000-000000000000'
                    OR delivery.takes_reading(%1$s.article_id))""".formatted(alias);
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

        /** Those that the index finds. */
        Conditions find(ArticleFilter filter) {
            return words(filter, "'? IN (" + FOUND.replace(":words", "?").replace("'", "''") + ")', a.id, :words, :words");
        }

        /** Those whose texts, which are read, have the words. */
        Conditions check(ArticleFilter filter) {
            return words(filter, """
                    '(SELECT CASE WHEN e.is_public THEN d.vector ELSE e.vector END @@ cast(? AS tsquery)
                      FROM editorial.article_search e LEFT JOIN delivery.article_filing d ON d.article_id = e.article_id
                      WHERE e.article_id = ?)', :words, a.id""");
        }

        private Conditions words(ArticleFilter filter, String sql) {
            if (filter.text() != null) {
                SearchQuery.forEditors(filter.text())
                        .ifPresentOrElse(words -> add("cast(sql(" + sql + ") as Boolean) = true", "words", words), this::nothing);
            }
            return this;
        }

        Conditions among(List<UUID> ids) {
            add("cast(sql('? = ANY(cast(? AS uuid[]))', a.id, :found) as Boolean) = true", "found",
                    ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
            return this;
        }

        Conditions nothing() {
            all.add("false");
            return this;
        }

        /** @param end the last one in the order of the request; null for no end */
        Conditions until(Position end, PageRequest request) {
            return compare(end, request.readsDescending() ? ">=" : "<=", "end");
        }

        Conditions from(PageRequest request) {
            return compare(request.position(), request.readsDescending() ? "<" : ">", "key");
        }

        private Conditions compare(Position position, String operator, String name) {
            if (position != null) {
                all.add("(a.saves.savedAt, a.id) " + operator + " (:" + name + "Value, :" + name + "Id)");
                parameters.put(name + "Value", position.value());
                parameters.put(name + "Id", position.id());
            }
            return this;
        }

        /** Names of nothing are no filter, but match nothing. */
        private void addAny(String condition, String parameter, Collection<UUID> ids) {
            if (ids != null && ids.isEmpty()) {
                nothing();
            }
            add(condition, parameter, ids);
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
