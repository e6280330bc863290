package dev.dateline.editorial.article.v1;

import java.util.UUID;

import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.edit.ReferencedContent;

/** The references of articles with the names of what they refer to. What no longer exists has an id only. */
record ReferenceNames(ReferencedContent content) {

    SectionOfArticle section(UUID id) {
        var section = content.sections().get(id);
        return section == null ? new SectionOfArticle(id, null, null)
                : new SectionOfArticle(id, section.path(), section.content().name());
    }

    TagOfArticle tag(UUID id) {
        var tag = content.tags().get(id);
        return tag == null ? new TagOfArticle(id, null, null) : new TagOfArticle(id, tag.slug(), tag.content().name());
    }

    AuthorOfArticle author(Credit credit) {
        var author = content.authors().get(credit.authorId());
        return author == null ? new AuthorOfArticle(credit.authorId(), null, null, credit.role())
                : new AuthorOfArticle(credit.authorId(), author.slug(), author.content().name(), credit.role());
    }

    MediaOfArticle media(MediaUsage usage) {
        var media = content.media().get(usage.mediaId());
        return new MediaOfArticle(usage.mediaId(), media == null ? null : media.externalId(),
                media == null ? null : media.url(), usage.role(), usage.caption(), usage.altText(), usage.credit());
    }
}
