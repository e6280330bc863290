package dev.dateline.editorial.imports.wordpress.body;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a post as plain HTML that is not sanitised yet: without the comments of the block editor, with resolved
 * shortcodes, with embeds or links for URLs on lines of their own, and with the paragraphs that WordPress adds to texts of
 * the classic editor.
 *
 * @param hasGallery whether it has a gallery of all images uploaded to the post
 * @param galleryIds the images that its galleries state, in order
 * @param omissions messages about missing parts of the text
 */
public record WordPressContent(String html, boolean hasGallery, List<Long> galleryIds, List<String> omissions) {

    private static final String BLOCK = "<!-- wp:";
    private static final Pattern BUTTON = Pattern.compile("(?i)<(/?)button(?=[\\s>])");

    /** The button after the name of a file, which only a style sheet separates. */
    private static final Pattern FILE_BUTTON = Pattern.compile("(?i)</a>(?=<a\\s[^<>]{0,2000}?\\bwp-block-file__button\\b)");

    /** @param footnotes the footnotes of the post in the JSON format of WordPress; may be empty */
    public static WordPressContent of(String encoded, String footnotes, ReusableBlocks blocks) {
        String content = encoded.replace("\r\n", "\n").replace('\r', '\n');
        boolean ofBlocks = content.contains(BLOCK);
        Footnotes notes = Footnotes.of(footnotes);
        BlockComments comments = new BlockComments(notes, blocks);
        String plain = comments.resolve(notes.name(content));
        Shortcodes shortcodes = new Shortcodes();
        String resolved = shortcodes.resolve(BareUrls.resolve(plain));
        // A button without a link, whose text the sanitiser would drop.
        String readable = resolved.contains("wp-block-button__link") ? BUTTON.matcher(resolved).replaceAll("<$1span") : resolved;
        readable = FILE_BUTTON.matcher(readable).replaceAll("</a> ");
        String html = ofBlocks ? readable : Paragraphs.of(readable);
        return new WordPressContent(html.strip(), shortcodes.hasGallery() || content.contains(BLOCK + "gallery"),
                shortcodes.galleryIds(), comments.omissions());
    }
}
