package dev.dateline.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.StorableText;

/** The texts of an article besides its body; plain text. */
@Embeddable
public record ArticleTexts(
        @NotNull @VisibleText @PlainText(max = 500) @Column(nullable = false) String headline,
        @PlainText(max = 200) String kicker,
        @PlainText(max = 5_000) String summary,
        @PlainText(max = 200) String dateline,
        @PlainText(max = 500) String byline) {

    public ArticleTexts {
        headline = StorableText.stripped(headline);
        kicker = StorableText.orNull(kicker);
        summary = StorableText.orNull(summary);
        dateline = StorableText.orNull(dateline);
        byline = StorableText.orNull(byline);
    }
}
