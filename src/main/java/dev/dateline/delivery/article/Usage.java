package dev.dateline.delivery.article;

import java.util.List;
import java.util.function.Function;

import dev.dateline.body.block.LibraryMedia;
import dev.dateline.delivery.article.ArticleReferences.MediaReference;
import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.vocabulary.UsageRole;

/**
 * An article's use of a media item with its texts: each is the article's own, or else that of the first caption that has it.
 *
 * @param captions the captions of the item that may be shown, in the order of preference
 */
public record Usage(PublishedMedia media, MediaReference reference, String languageOfArticle,
        List<PublishedCaption> captions) {

    static Usage of(CaptionedMedia item, MediaReference reference, String languageOfArticle) {
        return new Usage(item.media(), reference, languageOfArticle,
                CaptionChoice.rank(item.captions(), languageOfArticle, item.media().defaultLanguage()));
    }

    /** The item as the lead of an article that does not use it itself. */
    public static Usage asLead(CaptionedMedia item, String languageOfArticle) {
        return of(item, new MediaReference(item.media().id(), UsageRole.LEAD, null, null, null), languageOfArticle);
    }

    public UsageRole role() {
        return reference.role();
    }

    public String caption() {
        return first(reference.caption(), PublishedCaption::text);
    }

    public String altText() {
        return first(reference.altText(), PublishedCaption::altText);
    }

    public String credit() {
        var own = first(reference.credit(), PublishedCaption::credit);
        return own == null ? media.credit() : own;
    }

    /** The languages of the texts that are not in the language of the article; null if all are. */
    public Languages languages() {
        var languages = new Languages(other(reference.caption(), PublishedCaption::text),
                other(reference.altText(), PublishedCaption::altText), other(reference.credit(), PublishedCaption::credit));
        return languages.equals(Languages.OF_ARTICLE) ? null : languages;
    }

    private String other(String own, Function<PublishedCaption, String> ofCaption) {
        if (own == null) {
            for (var words : captions) {
                if (ofCaption.apply(words) != null) {
                    return words.language().equals(languageOfArticle) ? null : words.language();
                }
            }
        }
        return null;
    }

    /** What the blocks of the article's body show of the item. */
    public LibraryMedia inBody() {
        return new LibraryMedia(media.id(), caption(), other(reference.caption(), PublishedCaption::text), altText(),
                media.focalPoint(), credit(), media.rights());
    }

    private String first(String own, Function<PublishedCaption, String> ofCaption) {
        return own == null ? CaptionChoice.first(captions, ofCaption) : own;
    }

    /** In each case BCP 47; null if there is no such text, or if it is in the language of the article. */
    public record Languages(String caption, String altText, String credit) {

        private static final Languages OF_ARTICLE = new Languages(null, null, null);
    }
}
