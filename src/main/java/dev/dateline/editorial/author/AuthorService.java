package dev.dateline.editorial.author;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.AutomaticSlugs;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.replacement.ReplacedResourceRepository;
import dev.dateline.editorial.replacement.ResourceRetired;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ResourceKind;

/** Creates and changes authors. Callers provide the transaction. */
@ApplicationScoped
public class AuthorService {

    private final AuthorRepository authors;
    private final FormerAddressRepository formerAddresses;
    private final ReplacedResourceRepository replaced;
    private final MediaRepository media;
    private final ContentRules rules;
    private final AutomaticSlugs slugs;
    private final Event<AuthorChanged> changed;
    private final Clock clock;
    private final RowLockRepository locks;

    AuthorService(AuthorRepository authors, FormerAddressRepository formerAddresses, ReplacedResourceRepository replaced,
            MediaRepository media, ContentRules rules, Event<AuthorChanged> changed, Clock clock, RowLockRepository locks,
            AutomaticSlugs slugs) {
        this.slugs = slugs;
        this.locks = locks;
        this.authors = authors;
        this.formerAddresses = formerAddresses;
        this.replaced = replaced;
        this.media = media;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    public Author create(AuthorContent content) {
        return create(null, content);
    }

    private Author create(UUID id, AuthorContent content) {
        if (id != null && authors.findByIdOptional(id).isPresent()) {
            throw new InvalidContent("id", id.toString(), "is the id of another author");
        }
        var author = new Author(id, rules.check(content), clock.instant());
        authors.persist(author);
        return author;
    }

    public Author get(UUID id) {
        return authors.findByIdOptional(id).orElseThrow(() -> replaced.notFound(ResourceKind.AUTHOR, id));
    }

    public Author getForUpdate(UUID id) {
        return locks.findForUpdate(ResourceKind.AUTHOR, Author.class, id)
                .orElseThrow(() -> replaced.notFound(ResourceKind.AUTHOR, id));
    }

    /**
     * Creates an author, who becomes public with the first article that credits them.
     *
     * @param content without a slug to derive it from the name
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Author create(AuthorContent content, Violations violations) {
        var whole = content.slug() != null ? content
                : content.withSlug(slugs.of(ResourceKind.AUTHOR, content.name(), "author", authors::listTakenNames));
        check(whole, null, violations);
        var author = create(whole);
        authors.flush();
        return author;
    }

    /** Changes a locked author. A former slug redirects if it was public. */
    public void change(Author author, AuthorContent content, Violations violations) {
        check(content, author, violations);
        var former = author.slug();
        lockPortraits(author, content);
        if (!author.change(content, clock.instant())) {
            return;
        }
        authors.flush();
        if (!former.equals(content.slug())) {
            formerAddresses.remember(ResourceKind.AUTHOR, former, author.id(), authors.isPublic(author.id()));
        }
        changed.fire(new AuthorChanged(author.id()));
    }

    /** The former one may have to be withdrawn, the new one published. */
    private void lockPortraits(Author author, AuthorContent content) {
        if (!Objects.equals(author.content().portraitId(), content.portraitId())) {
            locks.lock(ResourceKind.MEDIA, Stream.of(author.content().portraitId(), content.portraitId()).filter(Objects::nonNull)
                    .toList(), LockStrength.NO_KEY_UPDATE);
        }
    }

    private void check(AuthorContent content, Author known, Violations violations) {
        violations.addAll(rules.violations(content), field -> field.equals("portraitId") ? "portrait" : field);
        if (content.portraitId() != null && media.findByIdOptional(content.portraitId()).isEmpty()) {
            violations.add("portrait", content.portraitId().toString(), "is not the id of a media item");
        }
        if (content.slug() != null && !violations.include("slug") && (known == null || !known.slug().equals(content.slug()))
                && authors.findByName(content.slug()).isPresent()) {
            violations.add("slug", content.slug(), "is the slug of another author");
        }
        violations.throwIfAny();
    }

    /**
     * Deletes a locked author that nothing credits.
     *
     * @throws ProblemException CONFLICT with the number of articles
     */
    public void delete(Author author) {
        authors.countUsages(author.id()).rejectIfAny("author",
                "Set replaceWith to the id or slug of an author who replaces them.");
        formerAddresses.forget(ResourceKind.AUTHOR, author.id());
        replaced.forget(ResourceKind.AUTHOR, author.id());
        authors.delete(author);
        authors.flush();
    }

    void on(@Observes ResourceRetired event) {
        if (event.kind() == ResourceKind.MEDIA) {
            authors.listByPortrait(event.id()).forEach(author -> setPortrait(author, event.by()));
        }
    }

    /** Does nothing if the author does not exist. */
    public void setPortrait(UUID id, UUID portrait) {
        authors.findByIdOptional(id).ifPresent(author -> setPortrait(author, portrait));
    }

    private void setPortrait(Author author, UUID portrait) {
        save(author, null, author.content().withPortrait(portrait), List.of());
    }

    /**
     * Creates or updates the author with this slug.
     *
     * @param known the author who has the slug, see {@link AuthorRepository#findByNames}; null creates one
     * @param id of a new author; null generates one
     * @param formerSlugs slugs that redirect to the author
     */
    public Saved<Author> save(Author known, UUID id, AuthorContent content, Collection<String> formerSlugs) {
        rules.check(content);
        var author = known == null ? create(id, content) : known;
        formerAddresses.redirect(ResourceKind.AUTHOR, formerSlugs, author.id(), false);
        if (known == null) {
            return new Saved<>(author, Outcome.CREATED);
        }
        lockPortraits(author, content);
        var differs = author.change(content, clock.instant());
        if (differs || !formerSlugs.isEmpty()) {
            authors.flush();
            changed.fire(new AuthorChanged(author.id()));
        }
        return new Saved<>(author, differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }
}
