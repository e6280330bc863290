package dev.dateline.editorial.tag;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.address.AddressKind;
import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;

/** Makes and changes tags. Callers bring the transaction. */
@ApplicationScoped
public class TagService {

    private final TagRepository tags;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final Event<TagChanged> changed;
    private final Clock clock;

    TagService(TagRepository tags, FormerAddressRepository formerAddresses, ContentRules rules,
            Event<TagChanged> changed, Clock clock) {
        this.tags = tags;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    /** The tags that exist of these slugs, by slug. */
    public Map<String, Tag> findAll(Collection<String> slugs) {
        return tags.listBySlugs(slugs).stream().collect(Collectors.toMap(Tag::slug, Function.identity()));
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
        var known = tags.find("slug", content.slug()).firstResultOptional();
        var tag = known.orElseGet(() -> create(content));
        formerSlugs.forEach(slug -> formerAddresses.remember(AddressKind.TAG, slug, tag.id()));
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
}
