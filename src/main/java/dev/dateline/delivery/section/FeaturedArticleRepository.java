package dev.dateline.delivery.section;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.delivery.media.CaptionedMediaReader;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.preview.Preview;
import dev.dateline.vocabulary.ArticleType;

/**
 * Finds the first articles of sections. In SQL of its own: the package of articles depends on this one.
 */
@ApplicationScoped
public class FeaturedArticleRepository {

    /** Of each section. */
    private static final int MOST = 3;
    private static final String FIND = """
            SELECT s.id, a.id, a.type, a.language, a.slug, coalesce(f.headline, a.headline), coalesce(f.summary, a.summary),
                   a.published_at, coalesce(f.media_id, cast(l.lead ->> 'id' AS uuid)),
                   CASE WHEN f.media_id IS NULL THEN l.lead ->> 'altText' END, f.collection_id
            FROM unnest(cast(:sections AS uuid[]), cast(:collections AS text[])) s(id, collection)
            CROSS JOIN LATERAL (
                SELECT * FROM (
                    SELECT DISTINCT ON (article_id) * FROM (
                        (SELECT i.article_id, i.headline, i.summary, i.media_id, i.collection_id,
                                row_number() OVER (ORDER BY i.slot, i.position) AS place
                         FROM collection c JOIN collection_item i ON i.collection_id = c.id WHERE c.slug = s.collection
                         ORDER BY i.slot, i.position LIMIT 2 * %1$d)
                        UNION ALL
                        (SELECT k.article_id, NULL, NULL, NULL, NULL,
                                2 * %1$d + row_number() OVER (ORDER BY k.published_at DESC, k.article_id DESC)
                         FROM article_section k WHERE k.section_id = s.id
                         ORDER BY k.published_at DESC, k.article_id DESC LIMIT 2 * %1$d)) candidate
                    ORDER BY article_id, place) first
                ORDER BY place LIMIT %1$d) f
            JOIN article a ON a.id = f.article_id
            LEFT JOIN LATERAL (SELECT lead FROM jsonb_array_elements(a.refers_to -> 'media') lead
                               WHERE lead ->> 'role' = 'LEAD' LIMIT 1) l ON true
            ORDER BY f.place""".formatted(MOST);

    private final PublishedData data;
    private final CaptionedMediaReader media;
    private final ResponseKeys keys;

    FeaturedArticleRepository(PublishedData data, CaptionedMediaReader media, ResponseKeys keys) {
        this.data = data;
        this.media = media;
        this.keys = keys;
    }

    /**
     * At most three articles of each section: those of the collection whose slug is the path of the section with hyphens, then the
     * newest ones of the section and its descendants. One statement, and two for lead media that are not cached.
     */
    public Map<UUID, List<FeaturedArticle>> listBySection(Collection<PublishedSection> sections) {
        if (Preview.isOfOneArticle()) {
            return Map.of();
        }
        var collections = sections.stream().map(section -> section.path().replace('/', '-')).toArray(String[]::new);
        var ids = sections.stream().map(PublishedSection::id).toArray(UUID[]::new);
        for (var i = 0; i < ids.length; i++) {
            keys.add(Keys.listOfSection(ids[i]));
            keys.add(Keys.collection(collections[i]));
        }
        var rows = data.list(SqlQuery.of(FIND, Map.of("sections", ids, "collections", collections)), Row::of);
        rows.forEach(row -> {
            keys.add(Keys.article(row.id));
            if (row.collection != null) {
                // A deleted collection has no slug.
                keys.add(Keys.collection(row.collection.toString()));
            }
        });
        var leads = media.findAll(rows.stream().map(Row::lead).filter(Objects::nonNull).distinct().toList());
        return rows.stream().collect(Collectors.groupingBy(Row::section, Collectors.mapping(row -> row.with(leads),
                Collectors.toList())));
    }

    /**
     * @param altText overrides those of the captions of the lead if not null
     * @param collection that places the article; null for a newest one
     */
    private record Row(UUID section, UUID id, ArticleType type, String language, String slug, String headline, String summary,
            Instant publishedAt, UUID lead, String altText, UUID collection) {

        static Row of(Columns row) throws SQLException {
            return new Row(row.id(), row.id(), row.constant(ArticleType.class), row.text(), row.text(), row.text(), row.text(),
                    row.time(), row.id(), row.text(), row.id());
        }

        FeaturedArticle with(Map<UUID, CaptionedMedia> leads) {
            var shown = lead == null ? null : leads.get(lead);
            if (shown == null || altText != null) {
                return with(shown == null ? null : shown.media(), altText, null);
            }
            return CaptionChoice.first(CaptionChoice.rank(shown.captions(), language, shown.media().defaultLanguage()),
                    PublishedCaption::altText)
                    .map(caption -> with(shown.media(), caption.altText(), caption.languageIn(language)))
                    .orElse(with(shown.media(), null, null));
        }

        private FeaturedArticle with(PublishedMedia shown, String text, String textLanguage) {
            return new FeaturedArticle(id, type, language, slug, headline, summary, publishedAt, shown, text, textLanguage);
        }
    }
}
