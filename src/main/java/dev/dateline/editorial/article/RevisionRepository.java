package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

@ApplicationScoped
public class RevisionRepository implements PanacheRepositoryBase<Revision, Revision.Key> {

    public static final Order LATEST = new Order("-version", "version", true, Integer::valueOf);

    public Optional<Revision> find(UUID article, int version) {
        return findByIdOptional(new Revision.Key(article, version));
    }

    /** The latest first. */
    public Slice<RevisionSummary> list(UUID article, PageRequest request) {
        var direction = request.readsDescending() ? " desc" : "";
        var condition = request.position() == null ? ""
                : " and r.key.version " + (request.readsDescending() ? "<" : ">") + " :bound";
        var query = getEntityManager().createQuery("""
                select new dev.dateline.editorial.article.RevisionSummary(r.key.articleId, r.key.version, r.savedAt, r.savedBy)
                from Revision r where r.key.articleId = :article""" + condition + " order by r.key.version" + direction,
                RevisionSummary.class).setParameter("article", article).setFirstResult(request.offset())
                .setMaxResults(request.limit() + 1);
        if (request.position() != null) {
            query.setParameter("bound", request.position().value());
        }
        var slice = Slice.of(request, query.getResultList(), RevisionSummary::version, RevisionSummary::articleId);
        return request.count() == Count.NONE ? slice
                : slice.withTotal(Total.exactly(count("key.articleId", article)));
    }

    /** The times that readers see of public articles. */
    @SuppressWarnings("unchecked")
    public Map<UUID, ArticleDates> listPublicDates(Collection<UUID> articles) {
        var rows = (List<Object[]>) getEntityManager().createNativeQuery("""
                SELECT id, published_at, first_published_at, updated_at, embargoed_until, expires_at FROM delivery.article
                WHERE id = ANY(:articles)""").setParameter("articles", articles.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> new ArticleDates((Instant) row[1],
                (Instant) row[2], (Instant) row[3], (Instant) row[4], (Instant) row[5])));
    }
}
