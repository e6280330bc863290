package dev.dateline.delivery.redirect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class PublishedRedirectRepository implements PanacheRepositoryBase<PublishedRedirect, UUID> {

    private static final Map<String, Function<PublishedRedirect, Object>> VALUES =
            Map.of("fromAddress", PublishedRedirect::from, "updatedAt", PublishedRedirect::updatedAt);

    private final PublishedData data;
    private final ResponseKeys keys;

    PublishedRedirectRepository(PublishedData data, ResponseKeys keys) {
        this.data = data;
        this.keys = keys;
    }

    /** @param resources empty for all */
    public Slice<PublishedRedirect> list(List<RedirectedResource> resources, ItemQuery items, PageRequest request) {
        keys.add(Keys.REDIRECTS);
        return data.list(KeysetQuery.of("redirect").wherePropertyIn("resource", resources).where(items), request,
                PublishedRedirect.class, VALUES, PublishedRedirect::id);
    }

    /**
     * The first redirects by resource and former address, with what the paths of pages contain: one statement.
     *
     * @param resources empty for all
     */
    List<RedirectedPage> listPages(List<RedirectedResource> resources, int limit) {
        keys.add(Keys.REDIRECTS);
        // The language and the section of an article, and the path of the section, may change without a redirect.
        keys.add(Keys.ARTICLES);
        keys.add(Keys.SECTIONS);
        var condition = resources.isEmpty() ? "" : " where r.resource = any(:resources)";
        return data.list(SqlQuery.of("""
                select r.resource, r.from_address, r.to_address, r.target_id, a.language, s.id, s.path
                from redirect r left join article a on r.resource = 'ARTICLE' and a.id = r.target_id
                left join section s on s.id = a.section_id""" + condition
                + " order by r.resource, r.from_address, r.id limit " + limit,
                resources.isEmpty() ? Map.of()
                        : Map.of("resources", resources.stream().map(RedirectedResource::name).toArray(String[]::new))),
                row -> new RedirectedPage(row.constant(RedirectedResource.class), row.text(), row.text(), row.id(), row.text(),
                        row.id(), row.text()));
    }
}
