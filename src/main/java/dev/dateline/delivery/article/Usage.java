package dev.dateline.delivery.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.dateline.body.block.LibraryMedia;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedMedia;

/**
 * An article's use of a media item with its texts: each is the article's own, or else that of the first caption that has it.
 *
 * @param captions the captions of the item that may be shown, in the order of preference
 */
public record Usage(ArticleMedia use, String languageOfArticle, List<PublishedCaption> captions) {

    public PublishedMedia media() {
        return use.media();
    }

    public String caption() {
        return first(use.caption(), PublishedCaption::text);
    }

    /** Empty if it is the language of the article. */
    public Optional<String> languageOfCaption() {
        return use.caption() != null ? Optional.empty()
                : captions.stream().filter(words -> words.text() != null).map(PublishedCaption::language).findFirst();
    }

    public String altText() {
        return first(use.altText(), PublishedCaption::altText);
    }

    public String credit() {
        return Optional.ofNullable(first(use.credit(), PublishedCaption::credit)).orElse(media().credit());
    }

    /** What the blocks of the article's body show of the item. */
    public LibraryMedia inBody() {
        return new LibraryMedia(media().id(), caption(),
                languageOfCaption().filter(language -> !language.equals(languageOfArticle)).orElse(null), altText(),
                media().focalPoint(), credit(), media().rights());
    }

    private String first(String own, Function<PublishedCaption, String> ofCaption) {
        return own != null ? own
                : captions.stream().map(ofCaption).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
