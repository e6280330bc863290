package dev.dateline.editorial.media;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.ReplacedResourceRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.ReservedNames;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.vocabulary.ResourceKind;

/** Creates and changes media items and their captions. Callers provide the transaction. */
@ApplicationScoped
public class MediaService {

    private final MediaRepository media;
    private final ReplacedResourceRepository replaced;
    private final ContentRules rules;
    private final Event<MediaChanged> changed;
    private final Event<MediaArrived> arrived;
    private final Clock clock;
    private final RowLockRepository locks;

    MediaService(MediaRepository media, ReplacedResourceRepository replaced, ContentRules rules, Event<MediaChanged> changed,
            Event<MediaArrived> arrived,
            Clock clock, RowLockRepository locks) {
        this.locks = locks;
        this.media = media;
        this.replaced = replaced;
        this.rules = rules;
        this.changed = changed;
        this.arrived = arrived;
        this.clock = clock;
    }

    /** Items with these external ids, and items without one with these URLs, by external id or URL. */
    public Map<String, Media> findAll(Collection<String> externalIds, Collection<String> urls) {
        var found = new LinkedHashMap<String, Media>();
        media.listByUrls(urls).forEach(item -> found.putIfAbsent(item.url(), item));
        media.listByExternalIds(externalIds).forEach(item -> found.put(item.externalId(), item));
        return found;
    }

    /** Items with one of these external ids, ids or URLs, with or without an external id; oldest first. */
    public List<MediaAddress> findAddresses(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return media.listAddresses(externalIds, ids, urls);
    }

    public Media get(UUID id) {
        return media.findByIdOptional(id).orElseThrow(() -> replaced.notFound(ResourceKind.MEDIA, id));
    }

    /** Until the end of the transaction, no other one changes the item or its captions. */
    public Media getForUpdate(UUID id) {
        return locks.findForUpdate(ResourceKind.MEDIA, Media.class, id)
                .orElseThrow(() -> replaced.notFound(ResourceKind.MEDIA, id));
    }

    /**
     * The same for somebody who may only change items that they have created, until these are public.
     *
     * @throws ProblemException FORBIDDEN for other items
     */
    public Media getOwnForUpdate(UUID id, String creator) {
        var item = getForUpdate(id);
        if (!item.createdBy().equals(creator) || media.isPublic(id)) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "A key with the role author may only change media items that it has created and that are not public.");
        }
        return item;
    }

    /** The items with these ids, by id. */
    public Map<UUID, Media> findByIds(Collection<UUID> ids) {
        return media.listByIds(ids).stream().collect(Collectors.toMap(Media::id, Function.identity()));
    }

    /**
     * Creates an imported item.
     *
     * @param id null generates one
     */
    public Media create(UUID id, MediaContent content) {
        if (id != null && media.findByIdOptional(id).isPresent()) {
            throw new InvalidContent("id", id.toString(), "is the id of another media item");
        }
        return create(id, check(content), ReservedNames.IMPORT);
    }

    private Media create(UUID id, MediaContent content, String creator) {
        var item = new Media(id, content, creator, clock.instant());
        media.persist(item);
        return item;
    }

    /**
     * Creates an item, which becomes public with the first article that uses it.
     *
     * @param creator the name of an API key
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Media create(MediaContent content, String creator, Violations violations) {
        check(content, null, violations);
        var item = create(null, content, creator);
        media.flush();
        arrived.fire(new MediaArrived(item.id()));
        return item;
    }

    /** Changes a locked item with its captions; what is public changes with it. */
    public void change(Media item, MediaContent content, Violations violations) {
        check(content, item.externalId(), violations);
        var isOther = !Objects.equals(item.externalId(), content.externalId()) || !item.url().equals(content.url());
        apply(item, content);
        if (isOther) {
            arrived.fire(new MediaArrived(item.id()));
        }
    }

    /**
     * Deletes a locked item that nothing uses.
     *
     * @throws ProblemException CONFLICT with the numbers of its usages
     */
    public void delete(Media item) {
        media.countUsages(item.id()).rejectIfAny("media item", "The parameter replaceWith names an item that replaces it.");
        replaced.forget(ResourceKind.MEDIA, item.id());
        media.delete(item);
        media.flush();
    }

    public Saved<Media> change(Media item, MediaContent content) {
        return apply(item, check(content));
    }

    /** @param content without violations */
    Saved<Media> apply(Media item, MediaContent content) {
        if (!item.change(content, clock.instant())) {
            return new Saved<>(item, Outcome.UNCHANGED);
        }
        media.flush();
        changed.fire(new MediaChanged(item.id()));
        return new Saved<>(item, Outcome.UPDATED);
    }

    /** @throws InvalidContent if a property is invalid */
    public MediaContent check(MediaContent content) {
        var violations = new Violations();
        violations.addAll(violations(content));
        violations.throwIfAny();
        return content;
    }

    /** @param known the current external id, or null */
    private void check(MediaContent content, String known, Violations violations) {
        violations.addAll(violations(content));
        var id = content.externalId();
        if (id != null && !id.equals(known) && !violations.include("externalId")
                && !media.listByExternalIds(Set.of(id)).isEmpty()) {
            violations.add("externalId", id, "is the external id of another media item");
        }
        violations.throwIfAny();
    }

    /** The violations of all properties; none about other items. */
    List<Violation> violations(MediaContent content) {
        var violations = new Violations();
        violations.addAll(rules.violations(content));
        if (content.poster() != null && content.type() != null && content.type() != MediaType.VIDEO) {
            violations.add("poster", content.poster(), "must be omitted unless the type is video");
        }
        var languages = new HashSet<String>();
        for (int i = 0; i < content.captions().size(); i++) {
            var language = content.captions().get(i).language();
            if (!languages.add(language)) {
                violations.add("captions[" + i + "].language", language, "must differ from that of the other captions");
            }
        }
        return violations.list();
    }
}
