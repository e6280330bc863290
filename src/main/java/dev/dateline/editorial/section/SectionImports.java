package dev.dateline.editorial.section;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.OptimisticLockException;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;

/** Locks and saves the sections of import batches, with the ancestors that do not exist. Callers provide the transaction. */
@ApplicationScoped
public class SectionImports {

    private final SectionRepository sections;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final Event<SectionSaved> saved;
    private final Clock clock;

    SectionImports(SectionRepository sections, FormerAddressRepository formerAddresses, ContentRules rules,
            Event<SectionSaved> saved, Clock clock) {
        this.sections = sections;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.saved = saved;
        this.clock = clock;
    }

    /**
     * If sections are changed, or some of those that articles are in do not exist, no other transaction changes any until this one
     * ends.
     */
    public void lockTreeIfChanged(Collection<String> changed, Collection<String> used) {
        if (!changed.isEmpty() || !used.isEmpty() && sections.countKnown(used) < used.size()) {
            sections.lockTree();
        }
    }

    /**
     * Locks sections with those that show or are shown with them.
     *
     * @param changed paths of sections, whose tree is locked
     * @param used ids of sections in which articles are
     * @param shown ids of sections in which public articles are so far
     * @throws OptimisticLockException if one of those used has been deleted since it was looked up
     */
    public void lock(Collection<String> changed, Collection<UUID> used, Collection<UUID> shown, LockStrength strength) {
        if (!changed.isEmpty()) {
            sections.lockSubtrees(changed);
        }
        if (!sections.lockUsed(used, shown, strength).containsAll(used)) {
            throw new OptimisticLockException("A section that was looked up has been deleted");
        }
    }

    /**
     * The section with this current or former path. If there is none, creates it below the section that the parent path leads to
     * in the same way, with a name derived from its slug. It becomes public when published content uses it.
     *
     * @param created receives each section that is created
     */
    public Section ensure(String path, Consumer<Section> created) {
        return findOrLock(path).or(() -> findByFormerPath(path)).orElseGet(() -> {
            var content = named(path);
            rules.check(content);
            var parent = content.parentPath() == null ? null : ensure(content.parentPath(), created);
            return parent == null || parent.path().equals(content.parentPath()) ? create(null, content, parent, false, created)
                    : ensureBelow(parent, path, created);
        });
    }

    /**
     * Creates or updates the section with this path, and makes it public.
     *
     * @param id of a new section; null generates one
     * @param formerPaths paths that redirect to it
     * @param created receives each section that is created, including ancestors
     */
    public Saved<Section> save(UUID id, SectionContent content, Collection<String> formerPaths, Consumer<Section> created) {
        rules.check(content);
        var known = findOrLock(content.path());
        var section = known.orElseGet(() -> create(id, content, true, created));
        var becomesPublic = section.markExplicit();
        var differs = known.isPresent() && section.describe(content, clock.instant());
        formerAddresses.redirect(ResourceKind.SECTION, formerPaths, section.id(), true);
        if (known.isEmpty() || becomesPublic || differs || !formerPaths.isEmpty()) {
            sections.flush();
            saved.fire(new SectionSaved(section.path()));
        }
        return new Saved<>(section,
                known.isEmpty() ? Outcome.CREATED : differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    /**
     * Creates the section with this path without making it public; does not change an existing one.
     *
     * @param id of a new section; null generates one
     * @param formerPaths paths that redirect to a new section
     * @param created receives each section that is created, including ancestors
     */
    public Saved<Section> prepare(UUID id, SectionContent content, Collection<String> formerPaths,
            Consumer<Section> created) {
        rules.check(content);
        var known = findOrLock(content.path());
        if (known.isPresent()) {
            return new Saved<>(known.get(), Outcome.UNCHANGED);
        }
        var section = create(id, content, false, created);
        formerAddresses.redirect(ResourceKind.SECTION, formerPaths, section.id(), false);
        sections.flush();
        return new Saved<>(section, Outcome.CREATED);
    }

    private Optional<Section> findByFormerPath(String path) {
        return formerAddresses.findTargets(ResourceKind.SECTION, List.of(path)).values().stream().findFirst()
                .flatMap(sections::findByIdOptional);
    }

    /** For a path that begins with a former path of the parent. It was never public, so the public API does not redirect it. */
    private Section ensureBelow(Section parent, String path, Consumer<Section> created) {
        var current = parent.path() + path.substring(path.lastIndexOf('/'));
        var section = ensure(current, created);
        formerAddresses.remember(ResourceKind.SECTION, path, section.id(), false);
        return section;
    }

    /** If it is empty, no other transaction can create the section, or move its ancestors, until this one ends. */
    private Optional<Section> findOrLock(String path) {
        return sections.findByName(path).or(() -> {
            sections.lockTree();
            return sections.findByName(path);
        });
    }

    /** Creates missing ancestors as well. Does not resolve former paths. */
    private Section create(UUID id, SectionContent content, boolean explicit, Consumer<Section> created) {
        rules.check(content);
        if (id != null && sections.findByIdOptional(id).isPresent()) {
            throw new InvalidContent("id", id.toString(), "is the id of another section");
        }
        var above = content.parentPath();
        return create(id, content,
                above == null ? null : findOrLock(above).orElseGet(() -> create(null, named(above), explicit, created)), explicit,
                created);
    }

    private Section create(UUID id, SectionContent content, Section parent, boolean explicit, Consumer<Section> created) {
        rules.check(content);
        var section = new Section(id, content, parent == null ? null : parent.id(), explicit, clock.instant());
        sections.persist(section);
        created.accept(section);
        return section;
    }

    private static SectionContent named(String path) {
        var slug = path.substring(path.lastIndexOf('/') + 1);
        return new SectionContent(path, slug.isEmpty() ? slug : Slug.toName(slug), null, 0, null, Map.of());
    }
}
