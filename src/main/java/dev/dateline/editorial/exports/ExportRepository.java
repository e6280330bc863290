package dev.dateline.editorial.exports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UsageRole;

/** Reads content in batches. The transaction keeps the selection of an export in temporary tables, so that memory is bounded. */
@ApplicationScoped
class ExportRepository {

    private static final String SELECT_REFERENCES = """
            CREATE TEMPORARY TABLE exported_reference ON COMMIT DROP AS
            WITH used_section AS (
                SELECT a.section_id FROM editorial.article a JOIN exported_article e ON e.id = a.id
                UNION SELECT l.section_id FROM editorial.article_section l JOIN exported_article e ON e.id = l.article_id
                UNION SELECT l.section_id FROM delivery.article_section l JOIN exported_article e ON e.id = l.article_id
            ), used_author AS (
                SELECT l.author_id FROM editorial.article_author l JOIN exported_article e ON e.id = l.article_id
                UNION SELECT l.author_id FROM delivery.article_author l JOIN exported_article e ON e.id = l.article_id
            )
            SELECT a.id FROM editorial.section a
            WHERE EXISTS (SELECT FROM used_section u JOIN editorial.section s ON s.id = u.section_id
                          WHERE s.path = a.path OR starts_with(s.path, a.path || '/'))
            UNION SELECT author_id FROM used_author
            UNION SELECT a.portrait_id FROM editorial.author a JOIN used_author u ON u.author_id = a.id
                  WHERE a.portrait_id IS NOT NULL
            UNION SELECT l.tag_id FROM editorial.article_tag l JOIN exported_article e ON e.id = l.article_id
            UNION SELECT l.tag_id FROM delivery.article_tag l JOIN exported_article e ON e.id = l.article_id
            UNION SELECT l.media_id FROM editorial.article_media l JOIN exported_article e ON e.id = l.article_id
            UNION SELECT l.media_id FROM delivery.article_media l JOIN exported_article e ON e.id = l.article_id""";

    private static final String CHANGED = "published_version <> version";

    private static final String RELEASES_SLUG = """
            (published_version IS NOT NULL AND published_version <> version AND EXISTS (
                SELECT FROM delivery.article p JOIN editorial.article o ON o.slug = p.slug AND o.id <> p.id
                WHERE p.id = article.id))""";

    private final EntityManager entityManager;

    ExportRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The first statement of the transaction: all others read the same snapshot. */
    void beginSnapshot() {
        execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        entityManager.unwrap(Session.class).setDefaultReadOnly(true);
    }

    void beginSelection() {
        execute("CREATE TEMPORARY TABLE exported_article (id uuid PRIMARY KEY) ON COMMIT DROP");
    }

    void select(Collection<UUID> articles) {
        entityManager.createNativeQuery("INSERT INTO exported_article SELECT unnest(cast(:articles AS uuid[]))")
                .setParameter("articles", articles.toArray(UUID[]::new)).executeUpdate();
    }

    /** Adds what the selected articles refer to, in their working copies or public versions. */
    void selectReferences() {
        execute(SELECT_REFERENCES);
        execute("ANALYZE exported_article");
        execute("ANALYZE exported_reference");
    }

    private void execute(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    /** @param isSelection whether only the selected content is exported */
    long countLines(boolean isSelection) {
        var content = List.of("section", "media", "tag", "author", "article").stream()
                .map(table -> "(SELECT count(*) FROM editorial." + table + selected(table, isSelection, " WHERE ") + ")");
        var changes =
                "(SELECT count(*) FROM editorial.article WHERE " + CHANGED + selected("article", isSelection, " AND ") + ")";
        var collections = isSelection ? "0" : "(SELECT count(*) FROM editorial.collection)";
        return ((Number) entityManager
                .createNativeQuery("SELECT " + content.collect(Collectors.joining(" + ")) + " + " + collections + " + " + changes)
                .getSingleResult()).longValue();
    }

    /** In the order of the key, by which the next batch continues. */
    <T> List<T> list(ResourceKind kind, Class<T> type, String key, Object after, int atMost, boolean isSelection) {
        return list(type, kind.table(), key + " > :after", key, after, atMost, isSelection);
    }

    /** In the order of their slugs. */
    List<ArticleCollection> listCollections(String after, int atMost) {
        return list(ResourceKind.COLLECTION, ArticleCollection.class, "slug", after, atMost, false);
    }

    /**
     * In the order of their ids.
     *
     * @param releasing the public articles whose public slugs the working copies of others have, or all other articles
     */
    List<Article> listArticles(boolean releasing, UUID after, int atMost, boolean isSelection) {
        return list(Article.class, ResourceKind.ARTICLE.table(), (releasing ? "" : "NOT ") + RELEASES_SLUG + " AND id > :after",
                "id", after, atMost, isSelection);
    }

    /** Public articles whose latest revision is not public, in the order of their ids. */
    List<Article> listChanged(UUID after, int atMost, boolean isSelection) {
        return list(Article.class, ResourceKind.ARTICLE.table(), CHANGED + " AND id > :after", "id", after, atMost, isSelection);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> list(Class<T> type, String table, String condition, String key, Object after, int atMost,
            boolean isSelection) {
        return entityManager.createNativeQuery("SELECT * FROM editorial." + table + " WHERE " + condition
                + selected(table, isSelection, " AND ") + " ORDER BY " + key + " LIMIT :atMost", type)
                .setParameter("after", after).setParameter("atMost", atMost).getResultList();
    }

    private static String selected(String table, boolean isSelection, String conjunction) {
        return !isSelection ? "" : conjunction + "id IN (SELECT id FROM "
                + (table.equals("article") ? "exported_article" : "exported_reference") + ")";
    }

    /** Forgets the entities that were read. */
    void clear() {
        entityManager.clear();
    }

    /** The addresses that redirect to each of these resources. Those that only drafts had are not public and stay so. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<String>> listFormerAddresses(ResourceKind kind, Collection<UUID> targets) {
        var rows = (List<Object[]>) entityManager.createNativeQuery("""
                SELECT target_id, address FROM editorial.former_address
                WHERE target_id = ANY(:targets) AND kind = :kind AND once_public ORDER BY target_id, address""")
                .setParameter("targets", targets.toArray(UUID[]::new)).setParameter("kind", kind.name()).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** The sections among these that are public without published content. */
    @SuppressWarnings("unchecked")
    Collection<UUID> listExplicit(Collection<UUID> sections) {
        return entityManager
                .createNativeQuery("SELECT id FROM editorial.section WHERE id = ANY(:sections) AND explicit")
                .setParameter("sections", sections.toArray(UUID[]::new)).getResultList();
    }

    /** Media items that articles and authors refer to and that no import has contained yet, by article or author. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Unresolved>> listUnresolved(Collection<UUID> sources) {
        var rows = (List<Object[]>) entityManager.createNativeQuery("""
                SELECT source_id, external_id, position, role, caption, alt_text, credit FROM editorial.unresolved_reference
                WHERE source_id = ANY(:sources) AND field <> 'body' ORDER BY source_id, position, id""")
                .setParameter("sources", sources.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(Unresolved::of, Collectors.toList())));
    }

    /**
     * A reference to a media item that does not exist yet.
     *
     * @param position among the usages of an article; 0 for a portrait
     * @param usage with a placeholder instead of the id; null for a portrait
     */
    record Unresolved(String externalId, int position, MediaUsage usage) {

        private static final UUID NONE = new UUID(0, 0);

        static Unresolved of(Object[] row) {
            return row[2] == null ? new Unresolved((String) row[1], 0, null)
                    : new Unresolved((String) row[1], ((Number) row[2]).intValue(), new MediaUsage(NONE,
                            UsageRole.valueOf((String) row[3]), (String) row[4], (String) row[5], (String) row[6]));
        }
    }
}
