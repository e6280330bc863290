package dev.dateline.editorial.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.content.Usages;
import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

    public static final Order BY_SLUG = Order.byText("slug", "slug");

    public Optional<Author> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Until the end of the transaction, no other one changes the author. */
    Optional<Author> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * In the order of the slugs; both filters may be null or empty.
     *
     * @param text part of the name, in any case
     */
    public Slice<Author> list(List<UUID> ids, String text, PageRequest request) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        if (ids != null && !ids.isEmpty()) {
            conditions.add("id in :ids");
            parameters.put("ids", ids);
        }
        if (text != null) {
            conditions.add("locate(lower(:text), lower(name)) > 0");
            parameters.put("text", text);
        }
        var total = request.count() == Count.NONE ? null
                : Total.exactly(count(String.join(" and ", conditions), parameters));
        if (request.position() != null) {
            conditions.add("slug " + (request.readsDescending() ? "<" : ">") + " :slug");
            parameters.put("slug", request.position().value());
        }
        var rows =
                find(String.join(" and ", conditions) + " order by slug" + (request.readsDescending() ? " desc" : ""), parameters)
                        .range(request.offset(), request.offset() + request.limit()).list();
        return Slice.of(request, rows, Author::slug, Author::id).withTotal(total);
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(*) FROM editorial.article_author WHERE author_id = :id),
                       (SELECT count(*) FROM delivery.article_author WHERE author_id = :id)""").setParameter("id", id)
                .getSingleResult(), Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES);
    }

    boolean isPublic(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM delivery.author WHERE id = :id)", Boolean.class)
                .setParameter("id", id).getSingleResult();
    }

    public List<Author> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    public List<Author> listBySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
    }
}
