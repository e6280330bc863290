package dev.dateline.editorial.publishing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Conditions on the views, which {@link ProjectionTable} copies from, and the statements around the copies.
 */
final class ProjectionSql {

    static final String ARTICLES = "shown.id = ANY(:articles)";
    static final String PARTS_OF_ARTICLES = "shown.article_id = ANY(:articles)";

    /** The sections of the articles and their ancestors. */
    private static final String USED_SECTIONS = """
            SELECT a.id
            FROM (SELECT DISTINCT u.path FROM editorial.section u
                  WHERE u.id IN (SELECT section_id FROM editorial.article WHERE id = ANY(:articles))
                     OR u.id IN (SELECT section_id FROM editorial.article_section
                                 WHERE article_id = ANY(:articles))) used
            JOIN editorial.section a ON a.path = used.path OR starts_with(used.path, a.path || '/')
            """;
    static final String SECTIONS = "shown.id IN (" + USED_SECTIONS + ")";
    private static final String USED_TAGS = "SELECT tag_id FROM editorial.article_tag WHERE article_id = ANY(:articles)";
    private static final String USED_AUTHORS = "SELECT author_id FROM editorial.article_author WHERE article_id = ANY(:articles)";
    static final String TAGS = "shown.id IN (" + USED_TAGS + ")";
    static final String AUTHORS = "shown.id IN (" + USED_AUTHORS + ")";
    private static final String USED_MEDIA = """
            SELECT media_id FROM editorial.article_media WHERE article_id = ANY(:articles)
            UNION SELECT media_id FROM editorial.collection_item WHERE article_id = ANY(:articles)
            UNION SELECT a.portrait_id FROM editorial.author a
            JOIN editorial.article_author c ON c.author_id = a.id AND c.article_id = ANY(:articles)""";
    static final String MEDIA = "shown.id IN (" + USED_MEDIA + ")";
    static final String CAPTIONS = "shown.media_id IN (" + USED_MEDIA + ")";

    /** The section of a path with its ancestors, and of its descendants those that are public. */
    static final String SECTION_TREE = """
            shown.path = :path OR starts_with(:path, shown.path || '/')
               OR starts_with(shown.path, :path || '/') AND EXISTS (SELECT FROM delivery.section d WHERE d.id = shown.id)""";

    /** The resource of an id, if it is public: the name of its table has to be inserted. */
    private static final String PUBLIC = "shown.id = :id AND EXISTS (SELECT FROM delivery.%s d WHERE d.id = :id)";
    static final String PUBLIC_TAG = PUBLIC.formatted("tag");
    static final String PUBLIC_AUTHOR = PUBLIC.formatted("author");
    static final String PUBLIC_MEDIA = PUBLIC.formatted("media");
    static final String CAPTIONS_OF_PUBLIC_MEDIA =
            "shown.media_id = :id AND EXISTS (SELECT FROM delivery.media d WHERE d.id = :id)";
    private static final String PORTRAIT_OF_AUTHOR = """
            SELECT a.portrait_id FROM editorial.author a JOIN delivery.author d ON d.id = a.id WHERE a.id = :id""";
    static final String PORTRAIT = "shown.id IN (" + PORTRAIT_OF_AUTHOR + ")";
    static final String PORTRAIT_CAPTIONS = "shown.media_id IN (" + PORTRAIT_OF_AUTHOR + ")";
    static final String DROP_CAPTIONS = """
            DELETE FROM delivery.caption d WHERE d.media_id = :id
              AND NOT EXISTS (SELECT FROM preview.caption c WHERE c.id = d.id)""";

    /**
     * Until the end of the transaction. The plans for one article and for a few do not differ, and making them takes twice as
     * long as their execution.
     */
    static final String PLAN_ONCE = "SELECT set_config('plan_cache_mode', 'force_generic_plan', true)";

    // Search

    /** Until the end of the transaction. Eight times the usual size: fewer, larger merges take half the time. */
    static final String COLLECT_SEARCH_ENTRIES = "SELECT set_config('gin_pending_list_limit', '4MB', true)";
    static final String MERGE_SEARCH_ENTRIES = "SELECT delivery.merge_search_entries()";

    static final String MARK_SEARCHED =
            "UPDATE editorial.article_search SET is_public = true WHERE article_id = ANY(:articles) AND NOT is_public";
    private static final String UNMARK_SEARCHED =
            "UPDATE editorial.article_search SET is_public = false WHERE article_id = ANY(:articles) AND is_public";

    /** Terms of other kinds, see the package dev.dateline.search. */
    static final String FORGET_HEADLINE_WORDS = """
            DELETE FROM delivery.headline_word h
            USING delivery.article_filing s CROSS JOIN LATERAL unnest(ts_filter(s.vector, '{a}')) l
            WHERE s.article_id = ANY(:articles) AND l.lexeme !~ '[~@^]'
              AND (h.word, h.published_at, h.article_id) = (l.lexeme COLLATE "C", s.published_at, s.article_id)""";
    /**
     * Adds the words of headlines, and counts these with those of kickers and summaries. The last statement of a publication:
     * until the commit, others that have one of the words wait.
     */
    static final String ADD_WORDS = """
            WITH words AS MATERIALIZED (
                SELECT l.lexeme COLLATE "C" AS word, s.published_at, s.article_id, 'A' = ANY(l.weights) AS is_of_headline
                FROM delivery.article_filing s CROSS JOIN LATERAL unnest(ts_filter(s.vector, '{a,b}')) l
                WHERE s.article_id = ANY(:articles) AND l.lexeme !~ '[~@^]'
            ), added AS (
                INSERT INTO delivery.headline_word (word, published_at, article_id)
                SELECT word, published_at, article_id FROM words WHERE is_of_headline ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING
            )
            INSERT INTO delivery.word AS known (word, uses)
            SELECT word, count(*) FROM words GROUP BY 1 ORDER BY 1
            ON CONFLICT (word) DO UPDATE SET uses = known.uses + excluded.uses""";

    /** After links have changed. */
    static final String FILE_AGAIN = """
            UPDATE delivery.article_filing f
            SET sections = l.sections, own_sections = l.own_sections, tags = l.tags, authors = l.authors,
                vector = ts_delete(f.vector, tsvector_to_array(delivery.filter_terms('{}', f.sections, f.tags, f.authors)))
                    || delivery.filter_terms('{}', l.sections, l.tags, l.authors)
            FROM delivery.article_links l
            WHERE l.article_id = f.article_id AND f.article_id = ANY(:articles)
              AND (f.sections, f.own_sections, f.tags, f.authors) <> (l.sections, l.own_sections, l.tags, l.authors)""";

    // Addresses

    static final String PUT_SECTION_ADDRESSES = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT f.kind, f.address, f.target_id FROM preview.former_address f
            JOIN editorial.section s ON s.id = f.target_id
            WHERE f.kind = 'SECTION' AND s.path = :path
            ORDER BY f.address
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id""";

    /** The addresses of one public resource. */
    static String refreshAddresses(ResourceKind kind) {
        return """
                INSERT INTO delivery.former_address (kind, address, target_id)
                SELECT f.kind, f.address, f.target_id FROM preview.former_address f
                JOIN delivery.%s t ON t.id = f.target_id WHERE f.target_id = :id
                ORDER BY f.kind, f.address
                ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id"""
                .formatted(kind.table());
    }

    /** A slug under which an article is or was public redirects to it permanently; of several articles, to the last one. */
    static final String REMEMBER_SLUGS = """
            INSERT INTO editorial.former_address (kind, address, target_id)
            SELECT DISTINCT ON (d.slug) 'ARTICLE', d.slug, d.id
            FROM (SELECT id, slug, NULL AS withdrawn_at FROM delivery.article
                  UNION ALL SELECT article_id, slug, withdrawn_at FROM delivery.withdrawn_article) d
            JOIN editorial.article a ON a.id = d.id
            WHERE d.id = ANY(:articles) AND d.slug <> a.slug
            ORDER BY d.slug, d.withdrawn_at DESC NULLS FIRST
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id, once_public = true""";

    /**
     * An article that takes over a former slug of another one keeps it: when the article is withdrawn, the slug does not
     * redirect to the other one again.
     */
    static final List<String> FORGET_TAKEN_SLUGS = List.of("""
            DELETE FROM delivery.former_address f USING editorial.article a
            WHERE a.id = ANY(:articles) AND f.kind = 'ARTICLE' AND f.address = a.slug""", """
            DELETE FROM editorial.former_address f USING editorial.article a
            WHERE a.id = ANY(:articles) AND f.kind = 'ARTICLE' AND f.address = a.slug""", """
            UPDATE delivery.withdrawn_article w SET slug = NULL FROM editorial.article a
            WHERE a.id = ANY(:articles) AND w.slug = a.slug AND w.article_id <> a.id""");

    /** Former slugs of the articles, and of the tags, authors and sections that became public with them. */
    static final String PUT_ADDRESSES = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT kind, address, target_id FROM preview.former_address
            WHERE (target_id = ANY(:articles)
               OR target_id IN (SELECT tag_id FROM delivery.article_tag WHERE article_id = ANY(:articles))
               OR target_id IN (SELECT author_id FROM delivery.article_author WHERE article_id = ANY(:articles))
               OR target_id IN (SELECT section_id FROM delivery.article_section WHERE article_id = ANY(:articles)))
            ORDER BY kind, address
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id
            WHERE delivery.former_address.target_id <> excluded.target_id""";

    private static final String SHOWN_SECTIONS =
            "SELECT section_id FROM delivery.article_section WHERE article_id = ANY(:articles)";
    private static final String SHOWN_TAGS = "SELECT tag_id FROM delivery.article_tag WHERE article_id = ANY(:articles)";
    private static final String SHOWN_AUTHORS = "SELECT author_id FROM delivery.article_author WHERE article_id = ANY(:articles)";
    private static final String SHOWN_MEDIA = """
            SELECT media_id FROM delivery.article_media WHERE article_id = ANY(:articles)
            UNION SELECT media_id FROM delivery.collection_item WHERE article_id = ANY(:articles) AND media_id IS NOT NULL
            UNION SELECT a.portrait_id FROM delivery.author a
            JOIN delivery.article_author c ON c.author_id = a.id AND c.article_id = ANY(:articles)
            WHERE a.portrait_id IS NOT NULL""";

    /**
     * What public articles show, with its kind: what their withdrawal may withdraw. Explicit sections stay public; most articles
     * have only these.
     */
    static final String SHOWN = shown(SHOWN_SECTIONS, SHOWN_TAGS, SHOWN_AUTHORS, SHOWN_MEDIA);

    /** Those of the articles that are public, and what they show but their working copies do not refer to any more. */
    static final String FORMER = "SELECT 'ARTICLE', id FROM delivery.article WHERE id = ANY(:articles) UNION ALL "
            + shown(SHOWN_SECTIONS + " EXCEPT " + USED_SECTIONS, SHOWN_TAGS + " EXCEPT " + USED_TAGS,
                    SHOWN_AUTHORS + " EXCEPT " + USED_AUTHORS, "(" + SHOWN_MEDIA + ") EXCEPT (" + USED_MEDIA + ")");

    private static String shown(String sections, String tags, String authors, String media) {
        return """
                SELECT 'SECTION', id FROM editorial.section WHERE NOT explicit AND id IN (%s)
                UNION ALL SELECT 'TAG', id FROM (%s) t(id)
                UNION ALL SELECT 'AUTHOR', id FROM (%s) a(id)
                UNION ALL SELECT 'MEDIA', id FROM (%s) m(id)""".formatted(sections, tags, authors, media);
    }

    /**
     * Held so that no concurrent withdrawal, merge or move changes what is about to be published, or withdrawn with it. The
     * database evaluates the parts one after the other.
     *
     * @param unused kinds of which some resources may have to be withdrawn: the parameter with the name of the table
     */
    static String lockReferences(List<ResourceKind> kinds, Set<ResourceKind> unused) {
        return kinds.stream()
                .map(kind -> "SELECT id FROM (SELECT id FROM editorial." + kind.table() + " WHERE id IN (" + used(kind)
                        + (unused.contains(kind) ? " UNION ALL SELECT unnest(cast(:" + kind.table() + " AS uuid[]))" : "")
                        + ") ORDER BY id FOR " + (unused.contains(kind) ? LockStrength.NO_KEY_UPDATE : LockStrength.SHARE).sql()
                        + ") " + kind.table())
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String used(ResourceKind kind) {
        return switch (kind) {
            case SECTION -> USED_SECTIONS;
            case TAG -> USED_TAGS;
            case AUTHOR -> USED_AUTHORS;
            case MEDIA -> USED_MEDIA;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Deletes what no public article uses any more. */
    static String dropUnused(ResourceKind kind) {
        return switch (kind) {
            case SECTION -> DROP_UNUSED_SECTIONS;
            case TAG -> DROP_UNUSED_TAGS;
            case AUTHOR -> DROP_UNUSED_AUTHORS;
            case MEDIA -> DROP_UNUSED_MEDIA;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    static final String SHOWN_PORTRAIT =
            "SELECT portrait_id FROM delivery.author WHERE id = ANY(:ids) AND portrait_id IS NOT NULL";

    private static final String RECORD_WITHDRAWAL = """
            INSERT INTO delivery.withdrawn_article (article_id, slug, withdrawn_at)
            SELECT id, slug, :now FROM delivery.article WHERE id = ANY(:articles)
            ON CONFLICT (article_id) DO UPDATE SET slug = excluded.slug, withdrawn_at = excluded.withdrawn_at""";

    static final String WITHDRAW = String.join(";\n", RECORD_WITHDRAWAL, FORGET_HEADLINE_WORDS,
            "DELETE FROM delivery.article WHERE id = ANY(:articles)", UNMARK_SEARCHED);

    static final String REMEMBER_WITHDRAWN = """
            INSERT INTO delivery.withdrawn_article (article_id, slug, withdrawn_at)
            SELECT id, slug, :now FROM editorial.article WHERE id = ANY(:articles)
            ORDER BY id ON CONFLICT (article_id) DO NOTHING""";

    static final String DROP_SECTION_ADDRESSES = "DELETE FROM delivery.former_address WHERE kind = 'SECTION' AND target_id = :id";
    static final String DROP_SECTION = "DELETE FROM delivery.section WHERE id = :id";

    /** With their descendants, of which none is used or explicit either. */
    private static final String DROP_UNUSED_SECTIONS = """
            DELETE FROM delivery.section gone USING delivery.section d JOIN editorial.section s ON s.id = d.id
            WHERE d.id = ANY(:ids) AND NOT s.explicit
              AND NOT EXISTS (SELECT FROM delivery.article_section u WHERE u.section_id = d.id)
              AND NOT EXISTS (SELECT FROM editorial.section below JOIN delivery.section shown ON shown.id = below.id
                              WHERE below.explicit AND starts_with(shown.path, d.path || '/'))
              AND (gone.id = d.id OR starts_with(gone.path, d.path || '/'))""";
    private static final String DROP_UNUSED_TAGS = """
            DELETE FROM delivery.tag d WHERE d.id = ANY(:ids)
              AND NOT EXISTS (SELECT FROM delivery.article_tag u WHERE u.tag_id = d.id)""";
    private static final String DROP_UNUSED_AUTHORS = """
            DELETE FROM delivery.author d WHERE d.id = ANY(:ids)
              AND NOT EXISTS (SELECT FROM delivery.article_author u WHERE u.author_id = d.id)""";
    private static final String DROP_UNUSED_MEDIA = """
            DELETE FROM delivery.media d WHERE d.id = ANY(:ids)
              AND NOT EXISTS (SELECT FROM delivery.article_media u WHERE u.media_id = d.id)
              AND NOT EXISTS (SELECT FROM delivery.collection_item u WHERE u.media_id = d.id)
              AND NOT EXISTS (SELECT FROM delivery.author u WHERE u.portrait_id = d.id)""";

    private ProjectionSql() {
    }
}
