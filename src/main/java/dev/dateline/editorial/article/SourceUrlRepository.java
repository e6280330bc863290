package dev.dateline.editorial.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The URLs of articles at their source. */
@ApplicationScoped
public class SourceUrlRepository {

    private final EntityManager entityManager;

    SourceUrlRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The ids of the articles of these URLs, by {@link SourceUrl#reference()}; URLs of no article are left out. Where a public
     * article has a URL, a draft with the same URL does not count.
     */
    public Map<UUID, UUID> findArticles(Collection<UUID> references) {
        return references.isEmpty() ? Map.of() : rows(references).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Collection<UUID> references) {
        return entityManager.createNativeQuery("""
                SELECT u.reference, coalesce(p.article_id, u.article_id) FROM editorial.article_url u
                LEFT JOIN delivery.article_url p ON p.reference = u.reference
                WHERE u.reference = ANY(:references)""")
                .setParameter("references", references.toArray(UUID[]::new)).getResultList();
    }

    /** The URLs of these articles, in the order in which they were stated. */
    @SuppressWarnings("unchecked")
    public Map<UUID, List<String>> listOf(Collection<UUID> articles) {
        var rows = (List<Object[]>) entityManager.createNativeQuery("""
                SELECT article_id, url FROM editorial.article_url WHERE article_id = ANY(:articles)
                ORDER BY article_id, position, url""")
                .setParameter("articles", articles.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Maps each URL to its article; if several articles have one URL, to the one saved last. */
    public void remember(Collection<Address> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        var inOrder = addresses.stream().sorted(Comparator.comparing(Address::reference)).toList();
        entityManager.createNativeQuery("""
                INSERT INTO editorial.article_url AS known (reference, article_id, url, position)
                SELECT * FROM unnest(cast(:references AS uuid[]), cast(:articles AS uuid[]), cast(:urls AS text[]),
                    cast(:positions AS integer[]))
                ON CONFLICT (reference) DO UPDATE SET article_id = excluded.article_id, position = excluded.position
                WHERE (known.article_id, known.position) <> (excluded.article_id, excluded.position)""")
                .setParameter("references", inOrder.stream().map(Address::reference).toArray(UUID[]::new))
                .setParameter("articles", inOrder.stream().map(Address::article).toArray(UUID[]::new))
                .setParameter("urls", inOrder.stream().map(Address::url).toArray(String[]::new))
                .setParameter("positions", inOrder.stream().map(Address::position).toArray(Integer[]::new)).executeUpdate();
    }

    /**
     * The URL of an article at its source.
     *
     * @param reference the {@link SourceUrl#reference()} of the URL
     * @param position among the URLs of the article
     */
    public record Address(UUID reference, UUID article, String url, int position) {
    }
}
