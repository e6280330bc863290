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
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Makes, changes and merges tags. Callers bring the transaction. */
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

    /** The tags that have these slugs today, or else had them once or took the place of those, by the slug asked for. */
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

    /**
     * Makes the tag of this slug, or brings it up to date.
     *
     * @param formerSlugs slugs that from now on lead to it
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
     * Puts one tag in the place of another, which is no more: articles bear it instead, working copies and public ones, and
     * the slugs of the other lead to it.
     *
     * @param id of the tag that goes
     * @param into the id of the tag that stays; it is returned
     * @throws ProblemException NOT_FOUND when there is no tag to go
     * @throws InvalidContent when there is none to stay, or it is the same
     */
    public Tag merge(UUID id, UUID into) {
        tags.lock(id, into);
        var goes = checkMerge(id, into);
        var oncePublic = tags.isPublic(id);
        formerAddresses.redirect(id, into, oncePublic);
        formerAddresses.remember(ResourceKind.TAG, goes.slug(), into, oncePublic);
        replaceIn(tags.listArticles(id), id, into);
        tags.rememberMerger(id, into);
        merged.fire(new TagMerged(id, into));
        tags.delete(goes);
        tags.flush();
        return tags.findById(into);
    }

    /** The part of a merge that concerns these articles; both tags remain. Returns the one that stays. */
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

    /** The tag that is to go; throws what {@link #merge} would throw. */
    Tag checkMerge(UUID id, UUID into) {
        if (id.equals(into)) {
            throw new InvalidContent("into", "must be another tag");
        }
        var goes = tags.findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no tag with the id " + id + tags.findSurvivor(id)
                        .map(survivor -> "; it was merged into the one with the id " + survivor).orElse("") + "."));
        if (tags.findByIdOptional(into).isEmpty()) {
            throw new InvalidContent("into", tags.findSurvivor(into)
                    .map(survivor -> "names a tag that was merged into the one with the id " + survivor)
                    .orElse("names no tag"));
        }
        return goes;
    }
}
