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
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Creates and changes authors. Callers provide the transaction. */
@ApplicationScoped
public class AuthorService {

    private final AuthorRepository authors;
    private final MediaRepository media;
    private final ContentRules rules;
    private final Event<AuthorChanged> changed;
    private final Clock clock;

    AuthorService(AuthorRepository authors, MediaRepository media, ContentRules rules, Event<AuthorChanged> changed,
            Clock clock) {
        this.authors = authors;
        this.media = media;
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

    public Author get(UUID id) {
        return authors.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    public Author getForUpdate(UUID id) {
        return authors.findForUpdate(id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no author with the id " + id + ".");
    }

    /**
     * Creates an author, who becomes public with the first article that credits them.
     *
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Author create(AuthorContent content, Violations violations) {
        check(content, null, violations);
        var author = create(content);
        authors.flush();
        return author;
    }

    /** Changes a locked author. The slug of a public author stays, because nothing redirects a former one. */
    public void change(Author author, AuthorContent content, Violations violations) {
        check(content, author, violations);
        if (author.change(content, clock.instant())) {
            authors.flush();
            changed.fire(new AuthorChanged(author.id()));
        }
    }

    private void check(AuthorContent content, Author known, Violations violations) {
        violations.addAll(rules.violations(content), field -> field.equals("portraitId") ? "portrait" : field);
        if (content.portraitId() != null && media.findByIdOptional(content.portraitId()).isEmpty()) {
            violations.add("portrait", content.portraitId().toString(), "is not the id of a media item");
        }
        if (content.slug() != null && !violations.include("slug") && (known == null || !known.slug().equals(content.slug()))) {
            if (authors.findBySlug(content.slug()).isPresent()) {
                violations.add("slug", content.slug(), "is the slug of another author");
            } else if (known != null && authors.isPublic(known.id())) {
                violations.add("slug", content.slug(), "cannot be changed while public articles credit the author");
            }
        }
        violations.throwIfAny();
    }

    /**
     * Deletes a locked author that nothing credits.
     *
     * @throws ProblemException CONFLICT with the number of articles
     */
    public void delete(Author author) {
        authors.countUsages(author.id()).rejectIfAny("author", "Credit another author first.");
        authors.delete(author);
        authors.flush();
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
