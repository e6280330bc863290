package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.page.Total;
import dev.dateline.search.SearchQuery;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.AuthorRole;

/** Lists of working copies with keyset pagination. */
@ApplicationScoped
public class ArticleListRepository {

    public static final Order LATEST_SAVED = Order.byInstant("-savedAt", "savedAt");
    public static final Order EARLIEST_SAVED = Order.byInstant("savedAt", "savedAt");
    public static final Order NEWEST = Order.byInstant("-publishedAt", "publishedAt");
    public static final Order OLDEST = Order.byInstant("publishedAt", "publishedAt");
    public static final Order LATEST_UPDATED = Order.byInstant("-updatedAt", "updatedAt");
    public static final Order EARLIEST_UPDATED = Order.byInstant("updatedAt", "updatedAt");

    /** The properties of articles in HQL by which lists are sorted; each has an index. */
    private static final Map<String, String> KEYS = Map.of("savedAt", "a.saves.savedAt", "publishedAt", "a.publicationOrder",
            "updatedAt", "a.dates.updatedAt");
    private static final Map<String, Function<ArticleListItem, Object>> VALUES = Map.of("savedAt", ArticleListItem::savedAt,
            "publishedAt", ArticleListItem::publicationOrder, "updatedAt", ArticleListItem::updatedAt);

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
                a.dates.firstPublishedAt, a.publicationOrder, a.dates.updatedAt, a.scheduledAt, a.dates.embargoedUntil, a.dates.expiresAt, a.saves.createdAt,
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
        return Slice.of(request, items, VALUES.get(request.order().property()), ArticleListItem::id);
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
                entityManager.createQuery("select " + key(request) + ", a.id" + conditions.from() + order(request),
                        Object[].class);
        return conditions.applyTo(query).setFirstResult(MOST_CHECKED - 1).setMaxResults(1).getResultStream().findFirst()
                .map(row -> new Position(row[0], (UUID) row[1], false)).orElse(null);
    }

    private static String order(PageRequest request) {
        var direction = request.readsDescending() ? " desc" : "";
        return " order by " + key(request) + direction + ", a.id" + direction;
    }

    private static String key(PageRequest request) {
        return KEYS.get(request.order().property());
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

        private final List<Bound> bounds = new ArrayList<>();

        Conditions(ArticleFilter filter) {
            var filters = filter.filters();
            var named = filter.named();
            if (named.matchesNothing()) {
                nothing();
            }
            add("a.id in :ids", "ids", filter.ids());
            add("a.id not in :noIds", "noIds", filters.idsNot());
            if (filter.statuses() == null || filter.statuses().isEmpty()) {
                all.add("a.status <> 'TRASHED'");
            }
            add("a.status in :statuses", "statuses", filter.statuses());
            add("a.externalId = :externalId", "externalId", filter.externalId());
            add("(a.sectionId in :sections or a.id in "
                    + "(select s.id from Article s join s.lists.sectionIds i where i in :sections))",
                    "sections", named.anySection());
            add("(a.sectionId is null or a.sectionId not in :noSections) and not exists "
                    + "(select 1 from a.lists.sectionIds i where i in :noSections)",
                    "noSections", named.noSection());
            add("a.id in (select t.id from Article t join t.lists.tagIds i where i in :tags)", "tags", named.anyTag());
            var eachTag = List.copyOf(named.allTags());
            for (int i = 0; i < eachTag.size(); i++) {
                add("exists (select 1 from a.lists.tagIds i where i = :tag%d)".formatted(i), "tag" + i,
                        eachTag.get(i));
            }
            add("not exists (select 1 from a.lists.tagIds i where i in :noTags)", "noTags",
                    named.noTag());
            add("a.id in (select w.id from Article w join w.lists.authors c where c.authorId in :authors)", "authors",
                    named.anyAuthor());
            add("a.id in (select u.id from Article u join u.lists.media i where i.mediaId = :media)", "media", filters.media());
            add("a.type in :types", "types", ArticleType.without(filters.type(), filters.typeNot()));
            add("a.language in :languages", "languages", filters.language());
            // The second part of the condition is that of the index.
            add("cast(sql('(? && cast(? as text[]) and ? <> ''{}'')', a.details.flags, :flags, a.details.flags) as Boolean) = true",
                    "flags", filters.flags().isEmpty() ? null : "{" + String.join(",", filters.flags()) + "}");
            add("a.details.access in :access", "access", filters.access());
            add("a.saves.createdBy = :createdBy", "createdBy", filter.createdBy());
            addBetween("savedAt", filter.saved());
            addBetween("publishedAt", published(filters));
            addBetween("updatedAt", filter.updated());
            if (filter.missing() != null && !filter.missing().isEmpty()) {
                all.add(filter.missing().stream().map(MissingPart::condition).collect(Collectors.joining(" or ", "(", ")")));
            }
            if (filter.hasUnpublishedChanges() != null) {
                all.add((filter.hasUnpublishedChanges() ? "" : "not ")
                        + "coalesce(a.publishedVersion, a.version) <> a.version");
            }
        }

        /** Articles without a time of publication are not within any bounds. */
        private static TimeRange published(ArticleFilters filters) {
            var after = filters.publishedAfter();
            var before = filters.publishedBefore();
            return after == null && before == null ? TimeRange.ANY
                    : new TimeRange(after,
                            before == null || before.isAfter(Article.NOT_PUBLISHED) ? Article.NOT_PUBLISHED : before);
        }

        private void addBetween(String property, TimeRange range) {
            var stored = range.inMicroseconds();
            if (stored.after() != null) {
                bounds.add(new Bound(property, true, stored.after()));
            }
            if (stored.before() != null) {
                bounds.add(new Bound(property, false, stored.before()));
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
            return compare(end, request.readsDescending() ? ">=" : "<=", "end", key(request));
        }

        Conditions from(PageRequest request) {
            bounds.removeIf(bound -> bound.isMetFrom(request));
            return compare(request.position(), request.readsDescending() ? "<" : ">", "key", key(request));
        }

        private Conditions compare(Position position, String operator, String name, String key) {
            if (position != null) {
                all.add("(" + key + ", a.id) " + operator + " (:" + name + "Value, :" + name + "Id)");
                parameters.put(name + "Value", position.value());
                parameters.put(name + "Id", position.id());
            }
            return this;
        }

        String from() {
            return " from Article a" + Stream.concat(all.stream(), bounds.stream().map(Bound::condition))
                    .collect(Collectors.joining(" and ", " where ", ""));
        }

        <Q extends Query> Q applyTo(Q query) {
            parameters.forEach(query::setParameter);
            bounds.forEach(bound -> query.setParameter(bound.parameter(), bound.value()));
            return query;
        }
    }

    /** A condition that a time is later or earlier than a bound. */
    private record Bound(String property, boolean isLower, Instant value) {

        String parameter() {
            return property + (isLower ? "After" : "Before");
        }

        String condition() {
            return KEYS.get(property) + (isLower ? " > :" : " < :") + parameter();
        }

        boolean isMetFrom(PageRequest request) {
            return request.isPast(property, isLower);
        }
    }
}
