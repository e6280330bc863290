package dev.dateline.editorial.tag;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.AutomaticSlugs;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.ReplacedResourceRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ResourceKind;

/** Creates, changes and deletes tags. Callers provide the transaction. */
@ApplicationScoped
public class TagService {

    private final TagRepository tags;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final AutomaticSlugs slugs;
    private final ReplacedResourceRepository replaced;
    private final Event<TagChanged> changed;
    private final Clock clock;
    private final RowLockRepository locks;

    TagService(TagRepository tags, FormerAddressRepository formerAddresses, ContentRules rules,
            ReplacedResourceRepository replaced, Event<TagChanged> changed, Clock clock, RowLockRepository locks,
            AutomaticSlugs slugs) {
        this.slugs = slugs;
        this.locks = locks;
        this.tags = tags;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.changed = changed;
        this.replaced = replaced;
        this.clock = clock;
    }

    public Tag create(TagContent content) {
        return create(null, content);
    }

    private Tag create(UUID id, TagContent content) {
        if (id != null && tags.findByIdOptional(id).isPresent()) {
            throw new InvalidContent("id", id.toString(), "is the id of another tag");
        }
        var tag = new Tag(id, rules.check(content), clock.instant());
        tags.persist(tag);
        return tag;
    }

    /** @throws ProblemException NOT_FOUND, with the tag that replaced it */
    public Tag getForUpdate(UUID id) {
        return locks.findForUpdate(ResourceKind.TAG, Tag.class, id).orElseThrow(() -> replaced.notFound(ResourceKind.TAG, id));
    }

    public Tag get(UUID id) {
        return tags.findByIdOptional(id).orElseThrow(() -> replaced.notFound(ResourceKind.TAG, id));
    }

    /**
     * Creates a tag, which becomes public with the first article that has it.
     *
     * @param content without a slug to derive it from the name
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Tag create(TagContent content, Violations violations) {
        var whole = content.slug() != null ? content
                : content.withSlug(slugs.of(ResourceKind.TAG, content.name(), "tag", tags::listTakenNames));
        check(whole, null, violations);
        var tag = create(whole);
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
                && tags.findByName(content.slug()).isPresent()) {
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
        tags.countUsages(tag.id()).rejectIfAny("tag", "Set replaceWith to the id or slug of a tag that replaces it.");
        formerAddresses.forget(ResourceKind.TAG, tag.id());
        replaced.forget(ResourceKind.TAG, tag.id());
        tags.delete(tag);
        tags.flush();
    }

    /**
     * Creates or updates the tag with this slug.
     *
     * @param known the tag that has the slug, see {@link TagRepository#findByNames}; null creates one
     * @param id of a new tag; null generates one
     * @param formerSlugs slugs that redirect to it
     */
    public Saved<Tag> save(Tag known, UUID id, TagContent content, Collection<String> formerSlugs) {
        rules.check(content);
        var tag = known == null ? create(id, content) : known;
        formerAddresses.redirect(ResourceKind.TAG, formerSlugs, tag.id(), false);
        if (known == null) {
            return new Saved<>(tag, Outcome.CREATED);
        }
        var differs = tag.change(content, clock.instant());
        if (differs || !formerSlugs.isEmpty()) {
            tags.flush();
            changed.fire(new TagChanged(tag.id()));
        }
        return new Saved<>(tag, differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }
}
