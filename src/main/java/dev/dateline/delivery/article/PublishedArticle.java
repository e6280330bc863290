package dev.dateline.delivery.article;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectReader;

import dev.dateline.body.ReadingTime;
import dev.dateline.delivery.query.Columns;
import dev.dateline.http.page.Order;
import dev.dateline.http.preview.Preview;
import dev.dateline.vocabulary.ArticleType;

/**
 * A published article: a row of the table {@code article}.
 *
 * @param headlineSortKey orders headlines alphabetically, ignoring case, accents and leading punctuation; null unless the list has
 *        this order
 * @param sectionId of the primary section; null if there is none
 * @param version the revision that is public
 * @param translations the articles in other languages; null if not requested
 */
public record PublishedArticle(UUID id, ArticleType type, String language, String slug, ArticleTexts texts,
        String headlineSortKey, UUID sectionId, String translationGroup, ArticleDetails details, Dates dates, int version,
        ReadingTime length, ArticleReferences references, List<ArticleCorrection> corrections, PublishedBody body,
        List<ArticleTranslation> translations) {

    private static final ObjectReader LIST_OF_CORRECTIONS = Columns.readerOfList(ArticleCorrection.class);
    private static final ObjectReader LIST_OF_TRANSLATIONS = Columns.readerOfList(ArticleTranslation.class);

    /** The property that lists are sorted by. */
    static final String HEADLINE = "headlineSortKey";

    private static final String BODY = "(select b.html from article_body b where b.article_id = a.id)";
    private static final String TRANSLATIONS = """
            coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'language', t.language, 'slug', t.slug,
             'headline', t.headline) order by t.language, t.id) from article t
             where t.translation_group = a.translation_group and t.id <> a.id), '[]')""".replace("\n", "");

    /** The columns of an article with the alias {@code a}, for {@link #of}, without the sort key of the headline and the body. */
    static String columns(Set<ArticlePart> wanted) {
        return columns(wanted, "null", "null");
    }

    /** The same with the body, which takes a look-up for each row. */
    static String columnsWithBody(Set<ArticlePart> wanted) {
        return columns(wanted, "null", wanted.contains(ArticlePart.BODY) ? BODY : "null");
    }

    /** With what the order of a list needs: of a working copy, the database computes the sort key. */
    static String columns(Set<ArticlePart> wanted, Order order) {
        return columns(wanted, order.property().equals(HEADLINE) ? "a.headline_sort_key" : "null", "null");
    }

    private static String columns(Set<ArticlePart> wanted, String sortKey, String body) {
        return "a.id, a.version, a.changed_at, a.type, a.language, a.slug, a.headline, a.kicker, a.summary, a.dateline, a.byline, "
                + sortKey + ", a.section_id, a.translation_group, " + ArticleDetails.columns(wanted.contains(ArticlePart.DETAILS))
                + ", a.published_at, a.first_published_at, a.updated_at, a.word_count, a.reading_minutes, a.refers_to, a.corrections, "
                + body + ", "
                + (!wanted.contains(ArticlePart.TRANSLATIONS) ? "null" : Preview.isOfOneArticle() ? "'[]'" : TRANSLATIONS);
    }

    static PublishedArticle of(Columns row) throws SQLException {
        return of(row, Known.NONE);
    }

    /** Reads only the beginning of the row of a known article. */
    static PublishedArticle of(Columns row, Known known) throws SQLException {
        var id = row.id();
        var version = row.number();
        var changed = row.time();
        var same = known.find(id, version, changed);
        return same == null ? read(id, version, changed, row) : same;
    }

    private static PublishedArticle read(UUID id, int version, Instant changed, Columns row) throws SQLException {
        return new PublishedArticle(id, row.constant(ArticleType.class), row.text(), row.text(),
                new ArticleTexts(row.text(), row.text(), row.text(), row.text(), row.text()), row.text(), row.id(), row.text(),
                ArticleDetails.of(row), new Dates(row.time(), row.time(), row.time(), changed), version,
                new ReadingTime(row.number(), row.number()), row.json(ArticleReferences::read), row.list(LIST_OF_CORRECTIONS),
                PublishedBody.of(row.text()), row.list(LIST_OF_TRANSLATIONS));
    }

    /** Without what a card does not show. */
    PublishedArticle toCard() {
        return new PublishedArticle(id, type, language, slug, texts, null, sectionId, translationGroup, details.toCard(), dates,
                version, length, references.toCard(), List.of(), body, translations);
    }

    PublishedArticle with(PublishedBody other) {
        return new PublishedArticle(id, type, language, slug, texts, headlineSortKey, sectionId, translationGroup, details, dates,
                version, length, references, corrections, other, translations);
    }

    public Instant publishedAt() {
        return dates.published();
    }

    public Instant updatedAt() {
        return dates.updated();
    }

    /** Finds an article that was read before. */
    interface Known {

        Known NONE = (id, version, changed) -> null;

        /** Null if it is not known. */
        PublishedArticle find(UUID id, int version, Instant changed);
    }

    /**
     * @param updated as editors state it
     * @param changed when the public content last changed
     */
    public record Dates(Instant published, Instant firstPublished, Instant updated, Instant changed) {
    }
}
