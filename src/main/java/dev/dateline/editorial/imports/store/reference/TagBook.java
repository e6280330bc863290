package dev.dateline.editorial.imports.store.reference;

import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.ResourceKind;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagContent;
import dev.dateline.editorial.tag.TagKind;
import dev.dateline.editorial.tag.TagService;

/** The tags that a batch knows, by slug, be it one of today or an old one. */
record TagBook(TagService tags, ContentRules rules, Map<String, Tag> known) {

    void check(TagReference tag) {
        if (!known.containsKey(tag.slug())) {
            rules.check(content(tag));
        }
    }

    UUID id(TagReference tag, EntryLog log) {
        return known.computeIfAbsent(tag.slug(), slug -> {
            log.created(ResourceKind.TAG, slug);
            return tags.create(content(tag));
        }).id();
    }

    Saved<Tag> save(ImportedTag tag, EntryLog log) {
        var saved = tags.save(content(tag.slug(), tag.name(), tag.kind(), tag.description()), tag.formerSlugs());
        known.put(tag.slug(), saved.thing());
        tag.formerSlugs().forEach(former -> known.compute(former,
                (slug, was) -> was != null && was.slug().equals(slug) ? was : saved.thing()));
        if (saved.outcome() == Outcome.CREATED) {
            log.created(ResourceKind.TAG, tag.slug());
        }
        return saved;
    }

    private static TagContent content(TagReference tag) {
        return content(tag.slug(), tag.name(), tag.kind(), null);
    }

    private static TagContent content(String slug, String name, TagKind kind, String description) {
        return new TagContent(slug, DefaultName.of(name, slug), kind == null ? TagKind.TOPIC : kind, description);
    }
}
