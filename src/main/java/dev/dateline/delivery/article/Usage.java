package dev.dateline.delivery.article;

import java.util.List;
import java.util.function.Function;

import dev.dateline.body.block.LibraryMedia;
import dev.dateline.body.block.MediaTexts;
import dev.dateline.delivery.article.ArticleReferences.MediaReference;
import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.TextLanguages;
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
        return text(reference.caption(), PublishedCaption::text);
    }

    public String altText() {
        return text(reference.altText(), PublishedCaption::altText);
    }

    public String credit() {
        var own = text(reference.credit(), PublishedCaption::credit);
        return own == null ? media.credit() : own;
    }

    /** Null if all texts are in the language of the article. */
    public TextLanguages languages() {
        return TextLanguages.orNull(language(reference.caption(), PublishedCaption::text),
                language(reference.altText(), PublishedCaption::altText), language(reference.credit(), PublishedCaption::credit));
    }

    /**
     * What the blocks of the article's body show of the item where the body has no text of its own.
     *
     * @param ofBody the item's texts in the body; a usage that has one of them has it for that place
     */
    LibraryMedia inBody(MediaTexts ofBody) {
        var caption = reference.caption() == null || ofBody.haveCaption(reference.caption()) ? null : reference.caption();
        var altText = reference.altText() == null || ofBody.haveAltText(reference.altText()) ? null : reference.altText();
        var shown = new Usage(media, new MediaReference(media.id(), role(), caption, altText, reference.credit()),
                languageOfArticle, captions);
        return new LibraryMedia(media.id(), shown.caption(), shown.altText(), shown.credit(), shown.languages(),
                ProxyPrefix.addTo(media.poster()), media.focalPoint(), media.rights());
    }

    private String text(String own, Function<PublishedCaption, String> ofCaption) {
        return own != null ? own : CaptionChoice.first(captions, ofCaption).map(ofCaption).orElse(null);
    }

    /** Null for a text in the language of the article. */
    private String language(String own, Function<PublishedCaption, String> ofCaption) {
        return own != null ? null
                : CaptionChoice.first(captions, ofCaption).map(caption -> caption.languageIn(languageOfArticle)).orElse(null);
    }
}
