package dev.dateline.editorial.imports.resolve;

import java.time.Instant;
import java.util.List;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.Correction;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.WireName;

/**
 * The content of an article from an import file, with defaults.
 *
 * @param known the stored article, or null
 * @param body sanitised
 * @param language of an article that states none
 */
record ImportedArticleContent(ImportedArticle item, Article known, String slug, String body, String language,
        Instant now) {

    ArticleContent with(ArticleReferences.Resolved references) {
        return new ArticleContent(item.typeOrDefault(), articleLanguage(), slug, item.texts(), body,
                references.section(), references.sections(), references.tags(), references.authors(), references.media(),
                corrections(), item.translationGroup(), item.details(), dates());
    }

    private List<Correction> corrections() {
        return item.corrections().stream()
                .map(correction -> new Correction(correction.type(), correction.at(), correction.text())).toList();
    }

    /** The status that the line states; without one, the article keeps its status and a new one is a draft. */
    ArticleStatus requestedStatus() {
        return or(item.status(), known == null ? ArticleStatus.DRAFT : known.status());
    }

    /** The status to set: an article to publish is scheduled, published or unpublished depending on the current time. */
    ArticleStatus status() {
        var requested = requestedStatus();
        if (requested != ArticleStatus.PUBLISHED && requested != ArticleStatus.SCHEDULED) {
            return requested;
        } else if (item.dates().expiresAt() != null && !item.dates().expiresAt().isAfter(now)) {
            return ArticleStatus.UNPUBLISHED;
        }
        var isDue = scheduledAt() == null ? isDue(publishedAt()) && isDue(item.dates().embargoedUntil()) : isDue(scheduledAt());
        return isDue ? ArticleStatus.PUBLISHED : ArticleStatus.SCHEDULED;
    }

    /** Null unless the line states when to publish the article. */
    Instant scheduledAt() {
        return item.status() == ArticleStatus.SCHEDULED ? item.exported().scheduledAt() : null;
    }

    private boolean isDue(Instant time) {
        return time == null || !time.isAfter(now);
    }

    String articleLanguage() {
        return LanguageTag.Rule.canonical(or(item.language(), language));
    }

    /** A known article keeps its time of publication if the line states none. */
    Instant publishedAt() {
        return item.dates().publishedAt() == null && known != null ? known.publishedAt() : item.dates().publishedAt();
    }

    /**
     * Old articles without a date must not be published as new ones.
     *
     * @param publishUndated whether articles without a date are published with the current time
     */
    void checkDates(boolean publishUndated, EntryLog log) {
        var first = item.dates().firstPublishedAt();
        var isUndated = publishedAt() == null && scheduledAt() == null;
        if (isUndated && status() == ArticleStatus.PUBLISHED && !publishUndated) {
            log.violation("publishedAt", null, "must be given for a published article; --publish-undated or"
                    + " publishUndated=true publishes such articles with the current time");
        } else if (isUndated && status() == ArticleStatus.PUBLISHED) {
            var violations = new Violations();
            Correction.checkTimes(corrections(), now, violations, "corrections[%d].at");
            violations.list().forEach(early -> log.violation(early.field(), early.value(), early.reason()));
        } else if (isUndated && requestedStatus() == ArticleStatus.SCHEDULED
                && item.dates().embargoedUntil() == null) {
            log.violation("publishedAt", null, "must be given for a scheduled article");
        } else if (publishedAt() != null && first != null && first.isAfter(publishedAt())) {
            log.violation("firstPublishedAt", first.toString(), "must not be later than publishedAt, " + publishedAt());
        }
    }

    void noteNewPublication(EntryLog log) {
        var before = known == null ? null : known.status();
        if ((before == ArticleStatus.UNPUBLISHED || before == ArticleStatus.TRASHED)
                && (status() == ArticleStatus.PUBLISHED || status() == ArticleStatus.SCHEDULED)) {
            log.note(NoteCode.PUBLISHED_AGAIN, "status", WireName.of(status()), "publishes the article, which was "
                    + WireName.of(before), null);
        }
    }

    private ArticleDates dates() {
        var stated = item.dates();
        var published = publishedAt() == null && status() == ArticleStatus.PUBLISHED ? scheduledAt() : publishedAt();
        var first = stated.firstPublishedAt() == null && known != null ? known.content().dates().firstPublishedAt()
                : stated.firstPublishedAt();
        return new ArticleDates(published, first, updatedAt(), stated.embargoedUntil(),
                stated.expiresAt());
    }

    private Instant updatedAt() {
        if (item.dates().updatedAt() != null) {
            return item.dates().updatedAt();
        }
        return known == null && item.dates().publishedAt() != null ? item.dates().publishedAt() : now;
    }

    /** The violation as one of the import file, with the value in a list of references. */
    Violation imported(Violation violation) {
        var field = importedField(violation.field());
        return new Violation(field, violation.value() == null ? reference(field) : violation.value(), violation.reason(),
                violation.nearest());
    }

    private String reference(String field) {
        var bracket = field.indexOf('[');
        if (bracket < 0 || !field.endsWith("]")) {
            return null;
        }
        var index = Integer.parseInt(field.substring(bracket + 1, field.length() - 1));
        return switch (field.substring(0, bracket)) {
            case "sections" -> item.sections().get(index);
            case "tags" -> item.tags().get(index).slug();
            case "flags" -> item.details().flags().get(index);
            case "authors" -> item.authors().get(index).slug();
            default -> null;
        };
    }

    /** The name in the import file of a property of {@link ArticleContent}. */
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
