package dev.dateline.editorial.imports.wordpress;

import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.vocabulary.ResourceKind;

/** Reads the authors of an export, without their e-mail addresses. */
final class Authors {

    private Authors() {
    }

    static Entry read(WxrNode author) {
        String slug = WordPressSlug.ofLogin(author.text("wp:author_login"));
        if (slug.isEmpty()) {
            return Entry.rejected(Finding.rejection(author.line(), null, "author_login",
                    author.text("wp:author_login"), "is missing"), ResourceKind.AUTHOR,
                    null);
        }
        return Entry.of(author.line(), new ImportedAuthor(slug, name(author),
                ReadableText.of(author.text("wp:author_description")), null));
    }

    /** The display name that the author chose; else first and last name; else the login. */
    static String name(WxrNode author) {
        String full = author.text("wp:author_first_name") + " " + author.text("wp:author_last_name");
        return Stream.of(author.text("wp:author_display_name"), full)
                .map(ReadableText::of)
                .filter(name -> name != null && name.indexOf('@') < 0)
                .findFirst()
                .orElse(WordPressSlug.withoutDomain(author.text("wp:author_login")));
    }
}
