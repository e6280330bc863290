package dev.dateline.editorial.imports.store.article;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleType;
import dev.dateline.editorial.article.AuthorRole;
import dev.dateline.editorial.article.Correction;
import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.UsageRole;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.store.reference.ReferenceIds;
import dev.dateline.editorial.imports.store.reference.UnresolvedReference.UnresolvedUsage;
import dev.dateline.language.LanguageTag;

/**
 * What an import file says of an article, its defaults filled in.
 *
 * @param known the article as it was stored before, or null
 * @param body sanitised
 * @param language that of an article which names none
 */
record ImportedArticleContent(ImportedArticle item, Article known, String slug, String body, String language,
        Instant now) {

    ArticleContent with(ReferenceIds ids) {
        var section = item.section() == null ? null : ids.section(item.section());
        return new ArticleContent(type(item), articleLanguage(), slug,
                item.headline(), item.kicker(), item.summary(), body, item.dateline(), item.byline(),
                section, ids.sections(item.sections(), section), ids.tags(item.tags()),
                item.authors().stream()
                        .map(author -> new Credit(ids.author(author), or(author.role(), AuthorRole.WRITER))).toList(),
                media(ids),
                item.corrections().stream().map(correction -> new Correction(correction.at(), correction.text()))
                        .toList(),
                item.translationGroup(), item.canonicalUrl(), item.source(), item.rights(), publishedAt(),
                item.firstPublishedAt(), updatedAt(), item.embargoedUntil(), item.expiresAt());
    }

    static ArticleType type(ImportedArticle item) {
        return or(item.type(), ArticleType.ARTICLE);
    }

    /** The status that the line names; else the article keeps its own, and a new one is a draft. */
    ArticleStatus requestedStatus() {
        return or(item.status(), known == null ? ArticleStatus.DRAFT : known.status());
    }

    /** The status that the article is to have: one that is to be public goes by the clock. */
    ArticleStatus status() {
        var asked = requestedStatus();
        if (asked != ArticleStatus.PUBLISHED && asked != ArticleStatus.SCHEDULED) {
            return asked;
        } else if (item.expiresAt() != null && !item.expiresAt().isAfter(now)) {
            return ArticleStatus.UNPUBLISHED;
        }
        return isDue(publishedAt()) && isDue(item.embargoedUntil()) ? ArticleStatus.PUBLISHED : ArticleStatus.SCHEDULED;
    }

    private boolean isDue(Instant appointed) {
        return appointed == null || !appointed.isAfter(now);
    }

    private String articleLanguage() {
        return LanguageTag.Rule.canonical(or(item.language(), language));
    }

    private List<MediaUsage> media(ReferenceIds ids) {
        var isPublic = status() == ArticleStatus.PUBLISHED;
        return IntStream.range(0, item.media().size()).filter(i -> ids.isKnown(item.media().get(i).media())).mapToObj(i -> {
            var given = item.media().get(i);
            var usage = isPublic ? given : ids.unpublished(given, articleLanguage());
            return new MediaUsage(ids.media(usage.media()), role(i), usage.caption(), usage.altText(), usage.credit());
        }).toList();
    }

    /** The usages of media items that have not arrived yet. */
    List<UnresolvedUsage> unresolved(ReferenceIds ids) {
        return IntStream.range(0, item.media().size()).filter(i -> !ids.isKnown(item.media().get(i).media())).mapToObj(i -> {
            var usage = item.media().get(i);
            return new UnresolvedUsage(i, usage.media().externalId(), role(i), usage.caption(), usage.altText(),
                    usage.credit());
        }).toList();
    }

    private UsageRole role(int position) {
        return or(item.media().get(position).role(), position == 0 ? UsageRole.LEAD : UsageRole.INLINE);
    }

    /** The day on which a known article appeared stays, where the file does not say another. */
    Instant publishedAt() {
        return item.publishedAt() == null && known != null ? known.publishedAt() : item.publishedAt();
    }

    private Instant updatedAt() {
        if (item.updatedAt() != null) {
            return item.updatedAt();
        }
        return known == null && item.publishedAt() != null ? item.publishedAt() : now;
    }

    /** How the import file calls a property of {@link ArticleContent}. */
    static String importedField(String field) {
        if (field.equals("sectionId")) {
            return "section";
        }
        return field.startsWith("sectionIds") || field.startsWith("tagIds") ? field.replaceFirst("Ids", "s") : field;
    }

    private static <T> T or(T given, T byDefault) {
        return given == null ? byDefault : given;
    }
}
