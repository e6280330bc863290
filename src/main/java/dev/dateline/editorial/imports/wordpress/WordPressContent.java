package dev.dateline.editorial.imports.wordpress;

import java.util.List;

/**
 * The text of a post as plain HTML, not sanitised yet: without the comments of the block editor, its shortcodes
 * resolved, addresses that stand alone made into embeds or links, and with paragraphs where the classic editor leaves
 * them to WordPress.
 *
 * @param hasGallery whether it shows a gallery of pictures that are uploaded to the post
 * @param galleryIds the pictures that its galleries name, in order
 * @param omissions what the text uses but the file does not have
 */
record WordPressContent(String html, boolean hasGallery, List<Long> galleryIds, List<String> omissions) {

    private static final String BLOCK = "<!-- wp:";

    /** @param footnotes the footnotes of the post in JSON, as WordPress keeps them; may be empty */
    static WordPressContent of(String encoded, String footnotes, ReusableBlocks blocks) {
        String content = encoded.replace("\r\n", "\n").replace('\r', '\n');
        boolean ofBlocks = content.contains(BLOCK);
        Footnotes notes = Footnotes.of(footnotes);
        BlockComments comments = new BlockComments(notes, blocks);
        String plain = comments.resolve(notes.name(content));
        Shortcodes shortcodes = new Shortcodes();
        String resolved = shortcodes.resolve(BareAddresses.resolve(plain));
        String html = ofBlocks ? resolved : Paragraphs.of(resolved);
        return new WordPressContent(html.strip(), shortcodes.hasGallery() || content.contains(BLOCK + "gallery"),
                shortcodes.galleryIds(), comments.omissions());
    }
}
