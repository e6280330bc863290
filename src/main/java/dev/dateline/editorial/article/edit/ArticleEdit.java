package dev.dateline.editorial.article.edit;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.article.ArticleTexts;
import dev.dateline.editorial.article.Correction;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.UsageRole;

/**
 * All that an editor states about an article. The constraints bound the work before anything is looked up or sanitised.
 *
 * @param type null for {@code article}
 * @param slug null keeps that of the article, and derives that of a new one from the headline
 * @param bodyFormat null for {@code html}
 */
public record ArticleEdit(
        @VisibleText @PlainText(max = 300) String externalId,
        ArticleType type,
        String language,
        String slug,
        ArticleTexts texts,
        @Size(max = ArticleContent.MAX_BODY) String body,
        BodyFormat bodyFormat,
        Reference section,
        @Size(max = ArticleContent.MAX_SECTIONS) List<Reference> sections,
        @Size(max = ArticleContent.MAX_TAGS) List<Reference> tags,
        @Size(max = ArticleContent.MAX_AUTHORS) List<CreditedAuthor> authors,
        @Size(max = ArticleContent.MAX_MEDIA) List<UsedMedia> media,
        List<Correction> corrections,
        String translationGroup,
        ArticleDetails details,
        ArticleDates dates) {

    /** @param name the path of a section, the slug of a tag or author, the external id of a media item; null if the id is given */
    public record Reference(UUID id, String name) {
    }

    /** @param role null for {@code writer} */
    public record CreditedAuthor(Reference author, AuthorRole role) {
    }

    /** @param role null for {@code lead} of the first usage and {@code inline} of the others */
    public record UsedMedia(Reference media, UsageRole role, String caption, String altText, String credit) {
    }
}
