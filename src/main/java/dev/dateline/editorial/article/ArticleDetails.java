package dev.dateline.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.WebAddress;

/**
 * Properties that are stored and published as they are. To add one: here, in its counterparts of the packages
 * {@code delivery.article} and {@code delivery.article.v1}, and in the tables and views of the database.
 *
 * @param canonicalUrl where the article was first published, if elsewhere
 * @param source the originating agency or publisher
 * @param rights terms of use
 */
@Embeddable
public record ArticleDetails(
        @Identifier @WebAddress @Column(name = "canonical_url") String canonicalUrl,
        @PlainText(max = 500) String source,
        @PlainText(max = 5_000) String rights) {

    public static final ArticleDetails NONE = new ArticleDetails(null, null, null);
}
