package dev.dateline.editorial.imports.wordpress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

/** Reads the tags of an export. */
final class Tags {

    private Tags() {
    }

    /** The tags of a post. Version 1.0 calls the taxonomy {@code tag}. */
    static Stream<WxrNode> of(WxrNode post) {
        return Stream.concat(post.terms("post_tag"), post.terms("tag"));
    }

    /** The original slug of a tag of the channel. */
    static String original(WxrNode tag) {
        String slug = tag.text("wp:tag_slug");
        return slug.isEmpty() ? tag.text("wp:tag_name") : slug;
    }

    static Entry read(WxrNode tag, TermSlugs slugs) {
        String name = tag.text("wp:tag_name");
        String slug = slugs.of(original(tag));
        if (slug.isEmpty()) {
            return Entry.rejected(Finding.rejection(tag.line(), null, "tag_slug", original(tag), "is missing"),
                    ResourceKind.TAG, null);
        }
        return Entry.of(tag.line(), new ImportedTag(slug, ReadableText.of(name), TagKind.TOPIC,
                ReadableText.of(tag.text("wp:tag_description")), formerSlugs(original(tag), slug)));
    }

    /** A tag that only posts refer to, if its original slug redirects to it. */
    static Optional<ImportedTag> ofUnlisted(WxrNode term, TermSlugs slugs) {
        String slug = slugs.of(term.attribute("nicename"));
        List<String> former = formerSlugs(term.attribute("nicename"), slug);
        return slug.isEmpty() || former.isEmpty() ? Optional.empty()
                : Optional.of(new ImportedTag(slug, ReadableText.of(term.text()), TagKind.TOPIC, null, former));
    }

    private static List<String> formerSlugs(String original, String slug) {
        String decoded = WordPressSlug.decoded(original);
        return WordPressSlug.isFormer(decoded, slug) ? List.of(decoded) : List.of();
    }
}
