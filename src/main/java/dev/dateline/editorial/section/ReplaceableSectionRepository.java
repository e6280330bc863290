package dev.dateline.editorial.section;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.Replaceable;
import dev.dateline.vocabulary.ResourceKind;

/** Replaces sections without children by others. */
@ApplicationScoped
class ReplaceableSectionRepository implements Replaceable {

    private static final String WORKING_COPIES = """
            SELECT id AS article_id FROM editorial.article WHERE section_id = :section
            UNION SELECT article_id FROM editorial.article_section WHERE section_id = :section""";
    private static final String ARTICLES = WORKING_COPIES
            + " UNION SELECT article_id FROM delivery.article_section WHERE section_id = :section";

    private final SectionRepository sections;
    private final RowLockRepository locks;
    private final EntityManager entityManager;

    ReplaceableSectionRepository(SectionRepository sections, RowLockRepository locks, EntityManager entityManager) {
        this.locks = locks;
        this.sections = sections;
        this.entityManager = entityManager;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.SECTION;
    }

    @Override
    public void lockFirst(UUID one, UUID other) {
        sections.lockTree();
    }

    @Override
    public void lock(UUID one, UUID other, Collection<UUID> media) {
        sections.lockSections(sections.mapById(List.of(one, other)).values().stream().map(Section::path).toList());
        locks.lock(ResourceKind.MEDIA, media, LockStrength.NO_KEY_UPDATE);
    }

    @Override
    public Optional<Integer> findVersion(UUID id) {
        return sections.findByIdOptional(id).map(Section::version);
    }

    @Override
    public void check(UUID id, UUID by) {
        sections.countUsages(id).of(Kind.CHILD_SECTIONS).rejectIfAny("section", "Move or delete its child sections first.");
    }

    @Override
    public Optional<UUID> findId(String path) {
        return sections.findByName(path).map(Section::id);
    }

    @Override
    public Optional<String> findAddress(UUID id) {
        return Optional.of(sections.findById(id).path());
    }

    @Override
    public boolean isPublic(UUID id) {
        return sections.isPublic(id);
    }

    @Override
    public boolean hasMoreArticlesThan(int limit, UUID section) {
        return ((Number) entityManager
                .createNativeQuery(
                        """
                SELECT count(*) FROM (SELECT DISTINCT article_id FROM (
                    (SELECT id AS article_id FROM editorial.article WHERE section_id = :section LIMIT :enough)
                    UNION ALL (SELECT article_id FROM editorial.article_section WHERE section_id = :section LIMIT :enough)
                    UNION ALL (SELECT article_id FROM delivery.article_section WHERE section_id = :section LIMIT :enough)) a) b""")
                .setParameter("section", section).setParameter("enough", limit + 1L).getSingleResult()).intValue() > limit;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> listArticles(UUID section) {
        return entityManager.createNativeQuery(ARTICLES + " ORDER BY article_id").setParameter("section", section)
                .getResultList();
    }

    @Override
    public long countArticles(UUID section) {
        return ((Number) entityManager.createNativeQuery("SELECT count(*) FROM (" + ARTICLES + ") a")
                .setParameter("section", section).getSingleResult()).longValue();
    }

    /** An article that is in both sections keeps the earlier place; the primary section is the first. */
    @Override
    public void replaceIn(Collection<UUID> articles, UUID section, UUID by) {
        var ids = articles.toArray(UUID[]::new);
        entityManager.createNativeQuery("""
                WITH affected AS (%s)
                UPDATE editorial.article SET lock_version = lock_version + 1,
                    section_id = CASE WHEN section_id = :section THEN :by ELSE section_id END
                WHERE id = ANY(:articles) AND id IN (SELECT article_id FROM affected)""".formatted(WORKING_COPIES))
                .setParameter("section", section).setParameter("by", by).setParameter("articles", ids).executeUpdate();
        entityManager.createNativeQuery("""
                WITH former AS (
                    DELETE FROM editorial.article_section
                    WHERE article_id IN (SELECT article_id FROM editorial.article_section
                                         WHERE section_id IN (:section, :by) AND article_id = ANY(:articles))
                    RETURNING article_id, position, CASE WHEN section_id = :section THEN :by ELSE section_id END AS section_id)
                INSERT INTO editorial.article_section (article_id, position, section_id)
                SELECT f.article_id, row_number() OVER (PARTITION BY f.article_id ORDER BY min(f.position)) - 1, f.section_id
                FROM former f JOIN editorial.article a ON a.id = f.article_id
                WHERE f.section_id IS DISTINCT FROM a.section_id GROUP BY f.article_id, f.section_id""")
                .setParameter("section", section).setParameter("by", by).setParameter("articles", ids).executeUpdate();
    }

    @Override
    public void remove(UUID id) {
        sections.deleteById(id);
        sections.flush();
    }
}
