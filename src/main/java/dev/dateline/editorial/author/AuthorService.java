package dev.dateline.editorial.author;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;

/** Creates and changes authors. Callers provide the transaction. */
@ApplicationScoped
public class AuthorService {

    private final AuthorRepository authors;
    private final ContentRules rules;
    private final Event<AuthorChanged> changed;
    private final Clock clock;

    AuthorService(AuthorRepository authors, ContentRules rules, Event<AuthorChanged> changed, Clock clock) {
        this.authors = authors;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    /** The authors with these slugs, by slug. */
    public Map<String, Author> findAll(Collection<String> slugs) {
        return authors.listBySlugs(slugs).stream().collect(Collectors.toMap(Author::slug, Function.identity()));
    }

    public Author create(AuthorContent content) {
        var author = new Author(rules.check(content), clock.instant());
        authors.persist(author);
        return author;
    }

    /** Does nothing if the author does not exist. */
    public void setPortrait(UUID id, UUID portrait) {
        authors.findByIdOptional(id).ifPresent(author -> save(author.content().withPortrait(portrait)));
    }

    /** Creates or updates the author with this slug. */
    public Saved<Author> save(AuthorContent content) {
        rules.check(content);
        var known = authors.findBySlug(content.slug());
        if (known.isEmpty()) {
            return new Saved<>(create(content), Outcome.CREATED);
        }
        var author = known.get();
        if (!author.change(content, clock.instant())) {
            return new Saved<>(author, Outcome.UNCHANGED);
        }
        authors.flush();
        changed.fire(new AuthorChanged(author.id()));
        return new Saved<>(author, Outcome.UPDATED);
    }
}
