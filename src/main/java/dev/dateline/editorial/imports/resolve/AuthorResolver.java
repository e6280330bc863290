package dev.dateline.editorial.imports.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorContent;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.vocabulary.ResourceKind;

/** Finds, creates and updates the authors of a batch. */
@ApplicationScoped
public class AuthorResolver {

    private final AuthorService authors;
    private final AuthorRepository repository;
    private final ContentRules rules;

    AuthorResolver(AuthorService authors, AuthorRepository repository, ContentRules rules) {
        this.authors = authors;
        this.repository = repository;
        this.rules = rules;
    }

    /** @param items of the batch, which can be authors */
    public Batch preload(Collection<ImportedArticle> articles, Collection<ImportedItem> items) {
        return new Batch(repository.findByNames(ArticleReferences.distinct(Stream.concat(
                articles.stream().flatMap(article -> article.authors().stream()).map(AuthorReference::slug),
                ArticleReferences.instances(items, ImportedAuthor.class).map(ImportedAuthor::slug)))));
    }

    /** The authors known to a batch, by slug. */
    public final class Batch {

        private final Map<String, Author> known;

        private Batch(Map<String, Author> known) {
            this.known = new HashMap<>(known);
        }

        Set<UUID> ids() {
            return known.values().stream().map(Author::id).collect(Collectors.toSet());
        }

        Set<UUID> portraits() {
            return known.values().stream().map(author -> author.content().portraitId()).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        void check(AuthorReference author) {
            if (!known.containsKey(author.slug())) {
                rules.check(content(author.slug(), author.name(), null, null, null, Map.of()));
            }
        }

        UUID id(AuthorReference author, EntryLog log) {
            return known.computeIfAbsent(author.slug(), slug -> {
                log.created(ResourceKind.AUTHOR, slug);
                return authors.create(content(slug, author.name(), null, null, null, Map.of()));
            }).id();
        }

        public Saved<Author> save(ImportedAuthor author, UUID portrait, EntryLog log) {
            var content = content(author.slug(), author.name(), author.bio(), portrait, author.language(), author.names());
            log.check(violation -> violation, () -> rules.check(content));
            log.rejectIfInvalid();
            var current = known.get(author.slug());
            // An author who only had the slug formerly is another one.
            var saved = authors.save(current != null && current.slug().equals(author.slug()) ? current : null, author.id(),
                    content, author.formerSlugs());
            known.put(author.slug(), saved.entity());
            author.formerSlugs().forEach(former -> known.compute(former,
                    (slug, holder) -> holder != null && holder.slug().equals(slug) ? holder : saved.entity()));
            if (saved.outcome() == Outcome.CREATED) {
                log.created(ResourceKind.AUTHOR, author.slug());
            }
            return saved;
        }

        private static AuthorContent content(String slug, String name, String bio, UUID portrait, String language,
                Map<String, String> names) {
            return new AuthorContent(slug, ArticleReferences.nameOr(name, slug), bio, portrait, language, names);
        }
    }
}
