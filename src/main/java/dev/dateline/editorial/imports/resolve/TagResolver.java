package dev.dateline.editorial.imports.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagContent;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

/** Finds, creates and updates the tags of a batch. */
@ApplicationScoped
public class TagResolver {

    private final TagService tags;
    private final TagRepository repository;
    private final ContentRules rules;

    TagResolver(TagService tags, TagRepository repository, ContentRules rules) {
        this.tags = tags;
        this.repository = repository;
        this.rules = rules;
    }

    /** @param items of the batch, which can be tags */
    public Batch preload(Collection<ImportedArticle> articles, Collection<ImportedItem> items) {
        return new Batch(repository.findByNames(ArticleReferences.distinct(Stream.concat(
                articles.stream().flatMap(article -> article.tags().stream()).map(TagReference::slug),
                ArticleReferences.instances(items, ImportedTag.class).map(ImportedTag::slug)))));
    }

    /** The tags known to a batch, by current or former slug. */
    public final class Batch {

        private final Map<String, Tag> known;

        private Batch(Map<String, Tag> known) {
            this.known = new HashMap<>(known);
        }

        Set<UUID> ids() {
            return known.values().stream().map(Tag::id).collect(Collectors.toSet());
        }

        void check(TagReference tag) {
            if (!known.containsKey(tag.slug())) {
                rules.check(content(tag.slug(), tag.name(), tag.kind(), null, null, Map.of()));
            }
        }

        UUID id(TagReference tag, EntryLog log) {
            if (!known.containsKey(tag.slug())) {
                log.term(ImportedTag.class, tag.slug()).ifPresentOrElse(term -> save(term, log), () -> create(tag, log));
            }
            return known.get(tag.slug()).id();
        }

        private void create(TagReference tag, EntryLog log) {
            known.put(tag.slug(), tags.create(content(tag.slug(), tag.name(), tag.kind(), null, null, Map.of())));
            log.created(ResourceKind.TAG, tag.slug());
        }

        public Saved<Tag> save(ImportedTag tag, EntryLog log) {
            var content = content(tag.slug(), tag.name(), tag.kind(), tag.description(), tag.language(), tag.names());
            log.check(violation -> violation, () -> rules.check(content));
            log.rejectIfInvalid();
            var current = known.get(tag.slug());
            // A tag that only had the slug formerly is another one.
            var saved = tags.save(current != null && current.slug().equals(tag.slug()) ? current : null, tag.id(), content,
                    tag.formerSlugs());
            known.put(tag.slug(), saved.entity());
            tag.formerSlugs().forEach(former -> known.compute(former,
                    (slug, holder) -> holder != null && holder.slug().equals(slug) ? holder : saved.entity()));
            if (saved.outcome() == Outcome.CREATED) {
                log.created(ResourceKind.TAG, tag.slug());
            }
            return saved;
        }

        private static TagContent content(String slug, String name, TagKind kind, String description, String language,
                Map<String, String> names) {
            return new TagContent(slug, ArticleReferences.nameOr(name, slug), kind == null ? TagKind.TOPIC : kind,
                    description, language, names);
        }
    }
}
