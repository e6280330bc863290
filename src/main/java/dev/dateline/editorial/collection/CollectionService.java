package dev.dateline.editorial.collection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.collection.StoredSlot.StoredItem;
import dev.dateline.editorial.content.AutomaticSlugs;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.CollectionUsageRepository;
import dev.dateline.editorial.replacement.ResourceRetired;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ResourceKind;

/** Creates, changes and deletes collections, which are public as soon as they are saved. Callers provide the transaction. */
@ApplicationScoped
public class CollectionService {

    private final CollectionRepository collections;
    private final CollectionReferences references;
    private final MenuReferences menus;
    private final FillReferences fills;
    private final CollectionUsageRepository usages;
    private final FormerAddressRepository formerAddresses;
    private final RowLockRepository locks;
    private final ContentRules rules;
    private final AutomaticSlugs slugs;
    private final Event<CollectionSaved> saved;
    private final Event<MenuChanged> menuChanged;
    private final Event<CollectionDeleted> deleted;
    private final Clock clock;

    CollectionService(CollectionRepository collections, CollectionReferences references, MenuReferences menus,
            FillReferences fills, CollectionUsageRepository usages, FormerAddressRepository formerAddresses,
            RowLockRepository locks, ContentRules rules, Event<CollectionSaved> saved, Event<MenuChanged> menuChanged,
            Event<CollectionDeleted> deleted, Clock clock, AutomaticSlugs slugs) {
        this.slugs = slugs;
        this.collections = collections;
        this.references = references;
        this.menus = menus;
        this.fills = fills;
        this.usages = usages;
        this.formerAddresses = formerAddresses;
        this.locks = locks;
        this.rules = rules;
        this.saved = saved;
        this.menuChanged = menuChanged;
        this.deleted = deleted;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND */
    public ArticleCollection get(UUID id) {
        return collections.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    public ArticleCollection getForUpdate(UUID id) {
        return collections.findForUpdate(id).orElseThrow(() -> notFound(id));
    }

    public CollectionWithReferences withReferences(ArticleCollection collection) {
        return withReferences(List.of(collection)).get(0);
    }

    /**
     * With the current names of what queries name. For all collections three statements, one for each kind in queries, and two for
     * menus.
     */
    public List<CollectionWithReferences> withReferences(List<ArticleCollection> all) {
        var named = fills.named(collections.listSlots(all.stream().map(ArticleCollection::id).toList()));
        var slots = named.values().stream().flatMap(List::stream).toList();
        var articles = references.articlesOf(slots);
        var media = references.mediaOf(slots);
        var menu = all.stream().flatMap(collection -> collection.menu().stream()).toList();
        var sections = menus.sectionsOf(menu);
        var tags = menus.tagsOf(menu);
        return all.stream().map(collection -> new CollectionWithReferences(collection,
                named.getOrDefault(collection.id(), List.of()), articles, media, sections, tags)).toList();
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no collection with the id " + id + ".");
    }

    /**
     * @param content without a slug to derive it from the name
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public ArticleCollection create(CollectionContent content, Violations violations) {
        var whole = content.slug() != null ? content
                : content.withSlug(slugs.of(ResourceKind.COLLECTION, content.name(), "collection", collections::findTakenSlugs));
        var checked = check(whole, null, violations);
        var collection = new ArticleCollection(whole.slug(), whole.name(), checked.menu(), clock.instant());
        collections.persistAndFlush(collection);
        lockReferences(List.of(), checked.slots(), checked.menu());
        store(collection, checked.slots());
        return collection;
    }

    /**
     * Changes a locked collection. Its former slug redirects.
     *
     * @return whether anything differs
     * @throws InvalidContent with all violations
     */
    public boolean change(ArticleCollection collection, CollectionContent content, Violations violations) {
        var checked = check(content, collection, violations);
        var former = collection.slug();
        var formerSlots = collections.listSlots(collection.id());
        if (former.equals(content.slug()) && collection.name().equals(content.name())
                && collection.menu().equals(checked.menu()) && formerSlots.equals(checked.slots())) {
            return false;
        }
        lockReferences(formerSlots, checked.slots(), checked.menu());
        collection.change(content.slug(), content.name(), checked.menu(), clock.instant());
        collections.flush();
        if (!former.equals(content.slug())) {
            formerAddresses.remember(ResourceKind.COLLECTION, former, collection.id(), true);
        }
        store(collection, checked.slots());
        return true;
    }

    /**
     * Items become public, or stop being so, with their articles, which nobody publishes or withdraws meanwhile. What queries and
     * menus name has no foreign key.
     */
    private void lockReferences(List<StoredSlot> former, List<StoredSlot> slots, List<StoredMenuItem> menu) {
        locks.lockAll(ResourceKind.ARTICLE, CollectionReferences.ids(slots, StoredItem::articleId),
                CollectionReferences.ids(former, StoredItem::articleId), LockStrength.SHARE);
        var sections = FillReferences.ids(slots, ArticleFilters::sections);
        sections.addAll(MenuReferences.ids(menu, StoredMenuItem::section));
        locks.lockAll(ResourceKind.SECTION, sections, Set.of(), LockStrength.KEY_SHARE);
        var tags = FillReferences.ids(slots, ArticleFilters::tags);
        tags.addAll(MenuReferences.ids(menu, StoredMenuItem::tag));
        locks.lockAll(ResourceKind.TAG, tags, Set.of(), LockStrength.KEY_SHARE);
        locks.lockAll(ResourceKind.AUTHOR, FillReferences.ids(slots, query -> query.author().stream()), Set.of(),
                LockStrength.KEY_SHARE);
        var media = CollectionReferences.ids(slots, StoredItem::mediaId);
        media.addAll(FillReferences.ids(slots, query -> Stream.ofNullable(query.media()).map(UUID::toString)));
        var formerMedia = CollectionReferences.ids(former, StoredItem::mediaId);
        locks.lockAll(ResourceKind.MEDIA, media, formerMedia,
                media.containsAll(formerMedia) ? LockStrength.SHARE : LockStrength.NO_KEY_UPDATE);
    }

    private void store(ArticleCollection collection, List<StoredSlot> slots) {
        collections.replaceSlots(collection.id(), slots);
        saved.fire(new CollectionSaved(collection.id()));
    }

    private record Checked(List<StoredSlot> slots, List<StoredMenuItem> menu) {
    }

    private Checked check(CollectionContent content, ArticleCollection known, Violations violations) {
        violations.addAll(rules.violations(content));
        if (content.slug() != null && !violations.include("slug") && (known == null || !known.slug().equals(content.slug()))
                && collections.findBySlug(content.slug()).isPresent()) {
            violations.add("slug", content.slug(), "is the slug of another collection");
        }
        if (!violations.include("slots") && content.size() > CollectionContent.MAX_ITEMS) {
            violations.add("slots", null, "must have at most " + CollectionContent.MAX_ITEMS
                    + " items, including those that are filled in automatically, instead of " + content.size());
        }
        var slots = violations.include("slots") ? List.<StoredSlot>of() : references.resolve(content, violations);
        var menu = violations.include("menu") ? List.<StoredMenuItem>of() : menus.resolve(content.menu(), violations);
        violations.throwIfAny();
        return new Checked(slots, menu);
    }

    /** The collections, and what their items refer to, are locked. */
    void on(@Observes ResourceRetired event) {
        for (var id : usages.listCollections(event.id())) {
            var collection = getForUpdate(id);
            var menu = collection.menu().stream().map(item -> item.replacing(event.id(), event.by())).distinct().toList();
            var isMenuChanged = !menu.equals(collection.menu());
            collection.change(collection.slug(), collection.name(), menu, clock.instant());
            collections.flush();
            collections.replaceSlots(id,
                    collections.listSlots(id).stream().map(slot -> slot.replacing(event.id(), event.by())).toList());
            saved.fire(new CollectionSaved(id));
            if (isMenuChanged) {
                menuChanged.fire(new MenuChanged(id));
            }
        }
    }

    /** Deletes a locked collection. Nothing refers to it. */
    public void delete(ArticleCollection collection) {
        lockReferences(collections.listSlots(collection.id()), List.of(), List.of());
        deleted.fire(new CollectionDeleted(collection.id()));
        formerAddresses.forget(ResourceKind.COLLECTION, collection.id());
        collections.delete(collection);
        collections.flush();
    }

    /** Locks those that exist. */
    public void lock(Collection<String> slugs) {
        if (!slugs.isEmpty()) {
            locks.lock(ResourceKind.COLLECTION, collections.listIdsBySlugs(slugs), LockStrength.NO_KEY_UPDATE);
        }
    }

    /** @throws InvalidContent with all violations of content that {@link #save} stores */
    public void check(CollectionContent content) {
        check(content, find(content.slug()), new Violations());
    }

    private ArticleCollection find(String slug) {
        return slug == null ? null : collections.findBySlug(slug).orElse(null);
    }

    /**
     * Creates or updates the collection with this slug.
     *
     * @param formerSlugs slugs that redirect to it
     * @throws InvalidContent with all violations
     */
    public Saved<ArticleCollection> save(CollectionContent content, Collection<String> formerSlugs) {
        var known = find(content.slug());
        var collection = known == null ? create(content, new Violations()) : getForUpdate(known.id());
        var differs = known != null && change(collection, content, new Violations());
        if (!formerSlugs.isEmpty()) {
            lockReferences(List.of(), collections.listSlots(collection.id()), List.of());
            if (formerAddresses.redirect(ResourceKind.COLLECTION, formerSlugs, collection.id(), true)) {
                saved.fire(new CollectionSaved(collection.id()));
            }
        }
        return new Saved<>(collection, known == null ? Outcome.CREATED : differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }
}
