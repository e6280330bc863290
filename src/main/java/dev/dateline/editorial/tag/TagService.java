package dev.dateline.editorial.tag;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Creates, changes and merges tags. Callers provide the transaction. */
@ApplicationScoped
public class TagService {

    private final TagRepository tags;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final Event<TagChanged> changed;
    private final Event<TagReplaced> replaced;
    private final Event<TagMerged> merged;
    private final Clock clock;

    TagService(TagRepository tags, FormerAddressRepository formerAddresses, ContentRules rules,
            Event<TagChanged> changed, Event<TagReplaced> replaced, Event<TagMerged> merged, Clock clock) {
        this.tags = tags;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.changed = changed;
        this.replaced = replaced;
        this.merged = merged;
        this.clock = clock;
    }

    /** The tags with these current or former slugs, by the slug requested. A merged tag is found as the tag that replaced it. */
    public Map<String, Tag> findAll(Collection<String> slugs) {
        var found = new HashMap<String, Tag>();
        tags.listBySlugs(slugs).forEach(tag -> found.put(tag.slug(), tag));
        var targets = formerAddresses.findTargets(ResourceKind.TAG,
                slugs.stream().filter(slug -> !found.containsKey(slug)).toList());
        var byId = tags.listByIds(targets.values()).stream().collect(Collectors.toMap(Tag::id, Function.identity()));
        targets.forEach((slug, id) -> found.computeIfAbsent(slug, former -> byId.get(id)));
        return found;
    }

    public Tag create(TagContent content) {
        var tag = new Tag(rules.check(content), clock.instant());
        tags.persist(tag);
        return tag;
    }

    /** @throws ProblemException NOT_FOUND, with the tag that it was merged into */
    public Tag getForUpdate(UUID id) {
        return tags.findForUpdate(id).orElseThrow(() -> notFound(id));
    }

    public Tag get(UUID id) {
        return tags.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    private ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no tag with the id " + id + tags.findSurvivor(id)
                .map(survivor -> "; it was merged into the tag with the id " + survivor).orElse("") + ".");
    }

    /**
     * Creates a tag, which becomes public with the first article that has it.
     *
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Tag create(TagContent content, Violations violations) {
        check(content, null, violations);
        var tag = create(content);
        tags.flush();
        return tag;
    }

    /** Changes a locked tag. A former slug redirects if it was public. */
    public void change(Tag tag, TagContent content, Violations violations) {
        check(content, tag, violations);
        var former = tag.slug();
        if (!tag.change(content, clock.instant())) {
            return;
        }
        tags.flush();
        if (!former.equals(content.slug())) {
            formerAddresses.remember(ResourceKind.TAG, former, tag.id(), tags.isPublic(tag.id()));
        }
        changed.fire(new TagChanged(tag.id()));
    }

    private void check(TagContent content, Tag known, Violations violations) {
        violations.addAll(rules.violations(content));
        if (content.slug() != null && !violations.include("slug") && (known == null || !known.slug().equals(content.slug()))
                && tags.findBySlug(content.slug()).isPresent()) {
            violations.add("slug", content.slug(), "is the slug of another tag");
        }
        violations.throwIfAny();
    }

    /**
     * Deletes a locked tag that nothing uses.
     *
     * @throws ProblemException CONFLICT with the number of its usages
     */
    public void delete(Tag tag) {
        tags.countUsages(tag.id()).rejectIfAny("tag", "Set replaceWith to the id of a tag that replaces it.");
        formerAddresses.forget(ResourceKind.TAG, tag.id());
        tags.delete(tag);
        tags.flush();
    }

    /**
     * Creates or updates the tag with this slug.
     *
     * @param formerSlugs slugs that redirect to it
     */
    public Saved<Tag> save(TagContent content, Collection<String> formerSlugs) {
        rules.check(content);
        var known = tags.findBySlug(content.slug());
        var tag = known.orElseGet(() -> create(content));
        formerSlugs.forEach(slug -> formerAddresses.remember(ResourceKind.TAG, slug, tag.id()));
        if (known.isEmpty()) {
            return new Saved<>(tag, Outcome.CREATED);
        }
        var differs = tag.change(content, clock.instant());
        if (differs || !formerSlugs.isEmpty()) {
            tags.flush();
            changed.fire(new TagChanged(tag.id()));
        }
        return new Saved<>(tag, differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    /**
     * Replaces a tag by another, in working copies and public articles, and deletes it. Its slugs redirect to the other tag.
     *
     * @param id of the tag to delete
     * @param into the id of the tag to keep, which is returned
     * @throws ProblemException NOT_FOUND if there is no tag to delete
     * @throws InvalidContent if there is no tag to keep, or it is the same
     */
    public Tag merge(UUID id, UUID into) {
        tags.lock(id, into);
        var goes = checkMerge(id, into);
        var oncePublic = tags.isPublic(id);
        formerAddresses.redirect(id, into, oncePublic);
        formerAddresses.remember(ResourceKind.TAG, goes.slug(), into, oncePublic);
        replaceIn(tags.listArticles(id), id, into);
        tags.recordMerge(id, into);
        merged.fire(new TagMerged(id, into));
        tags.delete(goes);
        tags.flush();
        return tags.findById(into);
    }

    /** The part of a merge that affects these articles; both tags remain. Returns the tag to keep. */
    Tag mergeIn(Collection<UUID> articles, UUID id, UUID into) {
        tags.lock(id, into);
        checkMerge(id, into);
        replaceIn(articles, id, into);
        return tags.findById(into);
    }

    private void replaceIn(Collection<UUID> articles, UUID id, UUID into) {
        tags.replace(id, into, articles);
        replaced.fire(new TagReplaced(id, into, articles));
    }

    /** The tag to delete; throws the same exceptions as {@link #merge}. */
    Tag checkMerge(UUID id, UUID into) {
        if (id.equals(into)) {
            throw new InvalidContent("into", "must be another tag");
        }
        var goes = get(id);
        if (tags.findByIdOptional(into).isEmpty()) {
            throw new InvalidContent("into", tags.findSurvivor(into)
                    .map(survivor -> "is a tag that was merged into the tag with the id " + survivor)
                    .orElse("is not the id of a tag"));
        }
        return goes;
    }
}
