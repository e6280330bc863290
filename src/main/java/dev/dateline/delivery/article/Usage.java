package dev.dateline.delivery.article;

import java.util.Optional;
import java.util.function.Function;

import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedMedia;

/**
 * An article's use of a media item with the words that go with it there: the article's own, else those of the caption.
 *
 * @param chosen the item's caption for the readers of the article; null where it has none
 */
public record Usage(ArticleMedia use, PublishedCaption chosen) {

    public PublishedMedia media() {
        return use.media();
    }

    public String caption() {
        return first(use.caption(), PublishedCaption::text);
    }

    public String altText() {
        return first(use.altText(), PublishedCaption::altText);
    }

    public String credit() {
        return Optional.ofNullable(first(use.credit(), PublishedCaption::credit)).orElse(media().credit());
    }

    private String first(String own, Function<PublishedCaption, String> ofCaption) {
        return own != null || chosen == null ? own : ofCaption.apply(chosen);
    }
}
