package dev.dateline.editorial.imports.store.reference;

import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorContent;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ResourceKind;

/** The authors that a batch knows, by slug. */
record AuthorBook(AuthorService authors, ContentRules rules, Map<String, Author> known) {

    void check(AuthorReference author) {
        if (!known.containsKey(author.slug())) {
            rules.check(content(author));
        }
    }

    UUID id(AuthorReference author, EntryLog log) {
        return known.computeIfAbsent(author.slug(), slug -> {
            log.created(ResourceKind.AUTHOR, slug);
            return authors.create(content(author));
        }).id();
    }

    Saved<Author> save(ImportedAuthor author, UUID portrait, EntryLog log) {
        var saved = authors.save(new AuthorContent(author.slug(), DefaultName.of(author.name(), author.slug()),
                author.bio(), portrait));
        known.put(author.slug(), saved.thing());
        if (saved.outcome() == Outcome.CREATED) {
            log.created(ResourceKind.AUTHOR, author.slug());
        }
        return saved;
    }

    private static AuthorContent content(AuthorReference author) {
        return new AuthorContent(author.slug(), DefaultName.of(author.name(), author.slug()), null, null);
    }
}
