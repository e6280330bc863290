package dev.dateline.editorial.imports.wordpress;

import java.util.List;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.tag.TagKind;

/** Reads the tags of an export. */
final class Tags {

    private Tags() {
    }

    static Entry read(WxrNode tag) {
        String name = tag.text("wp:tag_name");
        String original = tag.text("wp:tag_slug");
        String slug = WordPressSlug.ofTerm(original.isEmpty() ? name : original);
        if (slug.isEmpty()) {
            return Entry.rejected(Finding.rejection(tag.line(), null, "tag_slug", "is missing"));
        }
        return Entry.of(tag.line(), new ImportedTag(slug, ReadableText.of(name), TagKind.TOPIC,
                ReadableText.of(tag.text("wp:tag_description")), List.of()));
    }
}
