package dev.dateline.editorial.publishing;

/** The statements that apply the move of a section to {@code delivery}. */
final class MoveSql {

    static final String IS_SECTION_PUBLIC = "SELECT id FROM delivery.section WHERE id = ANY(:ids)";

    static final String ANCESTORS = """
            SELECT a.id FROM delivery.section s JOIN delivery.section a ON starts_with(s.path, a.path || '/')
            WHERE s.id = ANY(:ids)""";

    static final String ARTICLES_IN_SECTION = "SELECT article_id FROM delivery.article_section WHERE section_id = ANY(:ids)";

    static final String SECTIONS_OF_ARTICLES =
            "SELECT DISTINCT section_id FROM delivery.article_section WHERE article_id = ANY(:ids)";

    /** Held so that a concurrent publication or withdrawal of an article comes either before or after. */
    static final String LOCK_ARTICLES = """
            SELECT count(*) FROM (SELECT id FROM delivery.article WHERE id = ANY(:articles)
                ORDER BY id FOR NO KEY UPDATE) held""";

    /** An article keeps the ancestors of its other sections. */
    private static final String LEAVE_ANCESTORS = """
            DELETE FROM delivery.article_section d USING delivery.section l
            WHERE d.article_id = ANY(:articles) AND l.id = d.section_id AND d.position IS NULL
              AND NOT EXISTS (SELECT FROM delivery.article_section own JOIN delivery.section s ON s.id = own.section_id
                              WHERE own.article_id = d.article_id AND own.position IS NOT NULL
                                AND starts_with(s.path, l.path || '/'))""";

    private static final String JOIN_ANCESTORS = """
            INSERT INTO delivery.article_section (section_id, article_id, position, published_at, updated_at)
            SELECT DISTINCT a.id, own.article_id, NULL::int, own.published_at, own.updated_at
            FROM delivery.article_section own JOIN delivery.section s ON s.id = own.section_id
            JOIN delivery.section a ON starts_with(s.path, a.path || '/')
            WHERE own.article_id = ANY(:articles) AND own.position IS NOT NULL
            ORDER BY a.id, own.article_id
            ON CONFLICT (article_id, section_id) DO NOTHING""";

    /** The corrections of the articles follow them. */
    private static final String FILE_CORRECTIONS = """
            DELETE FROM delivery.correction_section d
            WHERE d.article_id = ANY(:articles)
              AND NOT EXISTS (SELECT FROM delivery.article_section s
                              WHERE s.article_id = d.article_id AND s.section_id = d.section_id);
            INSERT INTO delivery.correction_section (section_id, article_id, id, type, corrected_at, public_from)
            SELECT s.section_id, c.article_id, c.id, c.type, c.corrected_at, c.public_from
            FROM delivery.correction c JOIN delivery.article_section s ON s.article_id = c.article_id
            WHERE c.article_id = ANY(:articles)
            ORDER BY c.id, s.section_id
            ON CONFLICT (id, section_id) DO NOTHING""";

    static final String FILE_UNDER_ANCESTORS =
            String.join(";\n", LEAVE_ANCESTORS, JOIN_ANCESTORS, ProjectionSql.FILE_AGAIN, FILE_CORRECTIONS);

    /** Former paths of the section of a path, its ancestors and descendants. */
    static final String PUT_ADDRESSES_AROUND = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT f.kind, f.address, f.target_id FROM preview.former_address f
            JOIN delivery.section s ON s.id = f.target_id
            WHERE f.kind = 'SECTION'
              AND (s.path = :path OR starts_with(:path, s.path || '/') OR starts_with(s.path, :path || '/'))
            ORDER BY f.kind, f.address
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id
            WHERE delivery.former_address.target_id <> excluded.target_id""";

    private MoveSql() {
    }
}
