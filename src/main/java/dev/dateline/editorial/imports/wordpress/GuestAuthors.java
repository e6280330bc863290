package dev.dateline.editorial.imports.wordpress;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.vocabulary.ResourceKind;

/** Authors without an account, which the plugin Co-Authors Plus stores as posts. */
final class GuestAuthors {

    private static final String PREFIX = "cap-";

    private GuestAuthors() {
    }

    static boolean isGuestAuthor(WxrNode item) {
        return item.text("wp:post_type").equals("guest-author");
    }

    static Entry read(WxrNode item) {
        String slug = WordPressSlug.ofLogin(login(item));
        if (slug.isEmpty()) {
            return Entry.rejected(Finding.rejection(item.line(), null, "post_name",
                    item.text("wp:post_name"), "is missing"), ResourceKind.AUTHOR, null);
        }
        return Entry.of(item.line(), new ImportedAuthor(slug, name(item),
                ReadableText.of(item.meta("cap-description").findFirst().orElse(item.text("content:encoded"))), null));
    }

    static String login(WxrNode item) {
        return item.meta("cap-user_login").findFirst().orElseGet(() -> withoutPrefix(item.text("wp:post_name")));
    }

    static String name(WxrNode item) {
        String name = ReadableText.of(item.meta("cap-display_name").findFirst().orElse(item.text("title")));
        return name == null || name.indexOf('@') >= 0 ? WordPressSlug.withoutDomain(login(item)) : name;
    }

    /** The login of an author among the terms of a post. */
    static String loginOf(WxrNode term) {
        return term.text().isEmpty() ? withoutPrefix(term.attribute("nicename")) : term.text();
    }

    private static String withoutPrefix(String slug) {
        return slug.startsWith(PREFIX) ? slug.substring(PREFIX.length()) : slug;
    }
}
