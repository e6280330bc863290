package dev.dateline.editorial.imports.store.reference;

import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorContent;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedAuthor;

/** The authors that a batch knows, by slug. */
record AuthorBook(AuthorService authors, ContentRules rules, Map<String, Author> known) {

    void check(AuthorReference author) {
        if (!known.containsKey(author.slug())) {
            rules.check(content(author));
        }
    }

    UUID id(AuthorReference author) {
        return known.computeIfAbsent(author.slug(), slug -> authors.create(content(author))).id();
    }

    Outcome save(ImportedAuthor author, UUID portrait) {
        var saved = authors.save(new AuthorContent(author.slug(), DefaultName.of(author.name(), author.slug()),
                author.bio(), portrait));
        known.put(author.slug(), saved.thing());
        return saved.outcome();
    }

    private static AuthorContent content(AuthorReference author) {
        return new AuthorContent(author.slug(), DefaultName.of(author.name(), author.slug()), null, null);
    }
}
