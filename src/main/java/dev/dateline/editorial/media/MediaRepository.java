package dev.dateline.editorial.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.content.Conditions;
import dev.dateline.editorial.content.Usages;
import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;
import dev.dateline.search.SearchQuery;

@ApplicationScoped
public class MediaRepository implements PanacheRepositoryBase<Media, UUID> {

    public static final Order LATEST_CHANGED = Order.byInstant("-updatedAt", "updatedAt");
    public static final Order LONGEST_UNCHANGED = Order.byInstant("updatedAt", "updatedAt");

    /** A query that finds nothing. */
    private static final String NOTHING = "";

    /** Two statements, and one for the count. */
    public Slice<Media> list(MediaFilter filter, PageRequest request) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        add("m.id in :ids", "ids", filter.ids(), conditions, parameters);
        add("m.type in :types", "types", filter.types(), conditions, parameters);
        add("m.externalId = :externalId", "externalId", filter.externalId(), conditions, parameters);
        add("m.url = :url", "url", filter.url(), conditions, parameters);
        if (filter.text() != null) {
            add(Conditions.hasTokens("media", "m.id", "words"), "words", SearchQuery.forEditors(filter.text()).orElse(NOTHING),
                    conditions, parameters);
        }
        if (filter.missing() != null && !filter.missing().isEmpty()) {
            conditions.add(filter.missing().stream().map(text -> lacks(text, filter.language() != null))
                    .collect(Collectors.joining(" or ")));
            if (filter.language() != null) {
                parameters.put("language", filter.language());
            }
        }
        var updated = filter.updated().inMicroseconds();
        add("m.updatedAt > :updatedAfter", "updatedAfter", request.isPastUncounted("updatedAt", true) ? null : updated.after(),
                conditions, parameters);
        add("m.updatedAt < :updatedBefore", "updatedBefore",
                request.isPastUncounted("updatedAt", false) ? null : updated.before(), conditions,
                parameters);
        var total = request.count() == Count.NONE ? null : Total.exactly(count(where(conditions), parameters));
        var comparison = request.readsDescending() ? "<" : ">";
        if (request.position() != null) {
            conditions.add("(m.updatedAt, m.id) " + comparison + " (:keyValue, :keyId)");
            parameters.put("keyValue", request.position().value());
            parameters.put("keyId", request.position().id());
        }
        var direction = request.readsDescending() ? " desc" : "";
        var rows = find(where(conditions) + " order by m.updatedAt" + direction + ", m.id" + direction, parameters)
                .range(request.offset(), request.offset() + request.limit()).list();
        return Slice.of(request, rows, Media::updatedAt, Media::id).withTotal(total);
    }

    private static void add(String condition, String parameter, Object value, List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    private static String lacks(MediaText text, boolean inLanguage) {
        var where = inLanguage ? " and c.language = :language" : "";
        return switch (text) {
            case ALT_TEXT -> "not exists (select 1 from m.captions c where c.altText is not null" + where + ")";
            case CAPTION -> "not exists (select 1 from m.captions c where c.text is not null" + where + ")";
            case CREDIT -> "m.credit is null and not exists (select 1 from m.captions c where c.credit is not null" + where
                    + ")";
        };
    }

    private static String where(List<String> conditions) {
        return "from Media m" + conditions.stream().collect(Collectors.joining(") and (", conditions.isEmpty() ? "" : " where (",
                conditions.isEmpty() ? "" : ")"));
    }

    boolean isPublic(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM delivery.media WHERE id = :id)")
                .setParameter("id", id).getSingleResult();
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(DISTINCT article_id) FROM editorial.article_media WHERE media_id = :id),
                       (SELECT count(DISTINCT article_id) FROM delivery.article_media WHERE media_id = :id),
                       (SELECT count(*) FROM editorial.collections_using(:id)),
                       (SELECT count(*) FROM editorial.author WHERE portrait_id = :id)""").setParameter("id", id)
                .getSingleResult(), Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES, Kind.COLLECTIONS, Kind.PORTRAITS);
    }

    public List<Media> listByExternalIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("externalId in ?1", ids);
    }

    List<Media> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Items with one of these URLs and without an external id; oldest first. */
    public List<Media> listByUrls(Collection<String> urls) {
        return urls.isEmpty() ? List.of() : list("externalId is null and url in ?1 order by id", urls);
    }

    /** Items with one of these external ids, ids or URLs; oldest first. */
    public List<MediaAddress> listAddresses(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return rows(externalIds, ids, urls).stream()
                .map(row -> new MediaAddress((UUID) row[0], (String) row[1], (String) row[2])).toList();
    }

    /** Uses arrays: three parameters for any number of media. */
    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return getEntityManager().createNativeQuery("""
                SELECT id, external_id, url FROM editorial.media
                WHERE external_id = ANY(:externalIds) OR id = ANY(:ids) OR url = ANY(:urls) ORDER BY id""")
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new)).setParameter("urls", urls.toArray(String[]::new))
                .getResultList();
    }
}
