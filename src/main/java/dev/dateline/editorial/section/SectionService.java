package dev.dateline.editorial.section;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;

/** Creates, changes and moves sections. Callers provide the transaction. */
@ApplicationScoped
public class SectionService {

    private final SectionRepository sections;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final Event<SectionSaved> saved;
    private final Event<SectionDeleted> deleted;
    private final Event<SectionMoved> moved;
    private final Event<ArticlesMoved> articlesMoved;
    private final Clock clock;

    SectionService(SectionRepository sections, FormerAddressRepository formerAddresses, ContentRules rules,
            Event<SectionSaved> saved, Event<SectionDeleted> deleted, Event<SectionMoved> moved,
            Event<ArticlesMoved> articlesMoved, Clock clock) {
        this.sections = sections;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.saved = saved;
        this.deleted = deleted;
        this.moved = moved;
        this.articlesMoved = articlesMoved;
        this.clock = clock;
    }

    /** The sections with these current or former paths, by the path requested. */
    public Map<String, Section> findAll(Collection<String> paths) {
        var found = new HashMap<String, Section>();
        sections.listByPaths(paths).forEach(section -> found.put(section.path(), section));
        var targets = formerAddresses.findTargets(ResourceKind.SECTION,
                paths.stream().filter(path -> !found.containsKey(path)).toList());
        var byId = sections.listByIds(targets.values()).stream()
                .collect(Collectors.toMap(Section::id, Function.identity()));
        targets.forEach((path, id) -> found.computeIfAbsent(path, former -> byId.get(id)));
        return found;
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
            return parent == null || parent.path().equals(content.parentPath()) ? create(content, parent, false, created)
                    : ensureBelow(parent, path, created);
        });
    }

    /** The paths of the first sections in alphabetical order. */
    public List<String> listPaths(int limit) {
        return sections.listPaths(limit);
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

    /**
     * Creates or updates the section with this path, and makes it public.
     *
     * @param formerPaths paths that redirect to it
     * @param created receives each section that is created, including ancestors
     */
    public Saved<Section> save(SectionContent content, Collection<String> formerPaths, Consumer<Section> created) {
        rules.check(content);
        var known = findOrLock(content.path());
        var section = known.orElseGet(() -> create(content, true, created));
        section.markExplicit();
        var differs = known.isPresent() && section.describe(content, clock.instant());
        formerPaths.forEach(path -> formerAddresses.remember(ResourceKind.SECTION, path, section.id()));
        sections.flush();
        saved.fire(new SectionSaved(section.path()));
        return new Saved<>(section,
                known.isEmpty() ? Outcome.CREATED : differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    /**
     * Creates the section with this path without making it public; does not change an existing one.
     *
     * @param formerPaths paths that redirect to a new section
     * @param created receives each section that is created, including ancestors
     */
    public Saved<Section> prepare(SectionContent content, Collection<String> formerPaths, Consumer<Section> created) {
        rules.check(content);
        var known = findOrLock(content.path());
        if (known.isPresent()) {
            return new Saved<>(known.get(), Outcome.UNCHANGED);
        }
        var section = create(content, false, created);
        formerPaths.forEach(path -> formerAddresses.remember(ResourceKind.SECTION, path, section.id()));
        sections.flush();
        return new Saved<>(section, Outcome.CREATED);
    }

    /**
     * Moves the section with its descendants to another parent, or changes its slug. The former paths redirect.
     *
     * @param parent id of the new parent; null makes the section a root
     * @param slug null keeps the current slug
     * @throws ProblemException NOT_FOUND, or CONFLICT if another section has the path
     * @throws InvalidContent if the parent does not exist, or the tree would have a cycle or become too deep
     */
    public Section move(UUID id, UUID parent, String slug) {
        return move(id, parent, slug, true);
    }

    /** Moves the section without its public articles, which {@link #moveArticles} updates. */
    Section moveWithoutArticles(UUID id, UUID parent, String slug) {
        return move(id, parent, slug, false);
    }

    /** Lists the public articles of a moved section in its new ancestors. */
    int moveArticles(Collection<UUID> articles) {
        articlesMoved.fire(new ArticlesMoved(articles));
        return articles.size();
    }

    private Section move(UUID id, UUID parent, String slug, boolean withArticles) {
        rules.check(new NewSlug(slug));
        sections.lockTree();
        var section = get(id);
        var newSlug = slug == null ? section.slug() : slug;
        var path = path(section, parent, newSlug);
        var former = section.path();
        if (path.equals(former)) {
            return section;
        }
        sections.lockSubtree(former);
        sections.lockAncestors(path);
        sections.rememberPaths(former);
        var now = clock.instant();
        section.moveTo(parent, newSlug, path, now);
        sections.flush();
        sections.moveDescendants(former, path, now);
        moved.fire(new SectionMoved(section.id(), path, withArticles));
        return section;
    }

    /** Throws the same exceptions as {@link #move}. */
    Section checkMove(UUID id, UUID parent, String slug) {
        rules.check(new NewSlug(slug));
        var section = get(id);
        path(section, parent, slug == null ? section.slug() : slug);
        return section;
    }

    /**
     * Creates a section, which is public at once.
     *
     * @param parent null for a root
     * @param content whose path is the slug
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Section create(UUID parent, SectionContent content, Violations violations) {
        sections.lockTree();
        var above = parent == null ? null : sections.findByIdOptional(parent).orElse(null);
        if (parent != null && above == null) {
            violations.add("parent", parent.toString(), "is not the id of a section");
        }
        if (content.path() != null && content.path().length() > Slug.MAX_LENGTH) {
            violations.add("slug", content.path(), "must have at most " + Slug.MAX_LENGTH + " characters");
        }
        var whole = content.below(above == null ? null : above.path());
        violations.addAll(rules.violations(whole), field -> field.equals("path") ? "slug" : field);
        if (!violations.include("slug") && sections.findByPath(whole.path()).isPresent()) {
            violations.add("slug", content.path(), "would give the section the path \"" + whole.path()
                    + "\", which another section has");
        }
        violations.throwIfAny();
        var section = create(whole, above, true, created -> {});
        sections.flush();
        saved.fire(new SectionSaved(section.path()));
        return section;
    }

    public Section getForUpdate(UUID id) {
        return sections.findForUpdate(id).orElseThrow(() -> notFound(id));
    }

    /** Changes a locked section; its path stays. */
    public void change(Section section, SectionContent content, Violations violations) {
        violations.addAll(rules.violations(content));
        violations.throwIfAny();
        if (section.describe(content, clock.instant())) {
            sections.flush();
            if (sections.isPublic(section.id())) {
                saved.fire(new SectionSaved(section.path()));
            }
        }
    }

    /**
     * Deletes a locked section that nothing uses. Its paths return 404.
     *
     * @throws ProblemException CONFLICT with the number of its usages
     */
    public void delete(Section section) {
        var usages = sections.countUsages(section.id());
        if (LongStream.of(usages).sum() > 0) {
            throw new ProblemException(ProblemType.CONFLICT, "The section has " + usages[0] + " child sections, " + usages[1]
                    + " working copies and " + usages[2] + " public articles.");
        }
        formerAddresses.forget(ResourceKind.SECTION, section.id());
        deleted.fire(new SectionDeleted(section.id()));
        sections.delete(section);
        sections.flush();
    }

    public Section get(UUID id) {
        return sections.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no section with the id " + id + ".");
    }

    /** The new path of the section, which may be its current one. */
    private String path(Section section, UUID parent, String slug) {
        var path = parent == null ? slug : pathOfParent(parent, section) + "/" + slug;
        if (!path.equals(section.path())) {
            checkLimits(section, path);
        }
        return path;
    }

    private String pathOfParent(UUID parent, Section section) {
        if (parent.equals(section.id())) {
            throw new InvalidContent("parent", "must not be the section itself");
        }
        var path = sections.findByIdOptional(parent).map(Section::path)
                .orElseThrow(() -> new InvalidContent("parent", "is not the id of a section"));
        if (path.startsWith(section.path() + "/")) {
            throw new InvalidContent("parent", "must not be below the section itself");
        }
        return path;
    }

    private void checkLimits(Section section, String path) {
        sections.findByPath(path).ifPresent(other -> {
            throw ProblemException.of(ProblemType.CONFLICT, List.of(new Violation(Place.BODY, "slug",
                    "would give the section the path \"" + path + "\", which another section has", null)));
        });
        var levels = path.split("/").length - 1 + sections.countLevels(section.path());
        if (levels > SectionContent.MAX_LEVELS) {
            throw new InvalidContent("parent", "would result in " + levels + " levels; the maximum is "
                    + SectionContent.MAX_LEVELS);
        }
        var length = path.length() + sections.countCharactersBelow(section.path());
        if (length > SectionContent.MAX_PATH) {
            throw new InvalidContent("parent", "would result in a path of " + length + " characters; the maximum is "
                    + SectionContent.MAX_PATH);
        }
    }

    /** If it is empty, no other transaction can create the section, or move its ancestors, until this one ends. */
    private Optional<Section> findOrLock(String path) {
        return sections.findByPath(path).or(() -> {
            sections.lockTree();
            return sections.findByPath(path);
        });
    }

    /** Creates missing ancestors as well. Does not resolve former paths. */
    private Section create(SectionContent content, boolean explicit, Consumer<Section> created) {
        rules.check(content);
        var above = content.parentPath();
        return create(content,
                above == null ? null : findOrLock(above).orElseGet(() -> create(named(above), explicit, created)), explicit,
                created);
    }

    private Section create(SectionContent content, Section parent, boolean explicit, Consumer<Section> created) {
        rules.check(content);
        var section = new Section(content, parent == null ? null : parent.id(), explicit, clock.instant());
        sections.persist(section);
        created.accept(section);
        return section;
    }

    private static SectionContent named(String path) {
        var slug = path.substring(path.lastIndexOf('/') + 1);
        return new SectionContent(path, slug.isEmpty() ? slug : Slug.toName(slug), null, 0);
    }

    private record NewSlug(
            @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug) {
    }
}
