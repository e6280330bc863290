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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;

/** Makes, changes and moves sections. Callers bring the transaction. */
@ApplicationScoped
public class SectionService {

    private final SectionRepository sections;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final Event<SectionSaved> saved;
    private final Event<SectionMoved> moved;
    private final Event<ArticlesMoved> articlesMoved;
    private final Clock clock;

    SectionService(SectionRepository sections, FormerAddressRepository formerAddresses, ContentRules rules,
            Event<SectionSaved> saved, Event<SectionMoved> moved, Event<ArticlesMoved> articlesMoved, Clock clock) {
        this.sections = sections;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.saved = saved;
        this.moved = moved;
        this.articlesMoved = articlesMoved;
        this.clock = clock;
    }

    /** The sections that have these paths today, or else had them once, by the path asked for. */
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
     * The section that has this path today, or else had it once. Where there is none it is made, named after its part of the
     * path, under the one that the rest of the path leads to in the same way, and is not public before published content
     * uses it.
     *
     * @param created is told of each section that is created
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

    /** The paths of at most so many sections. */
    public List<String> listPaths(int atMost) {
        return sections.listPaths(atMost);
    }

    private Optional<Section> findByFormerPath(String path) {
        return formerAddresses.findTargets(ResourceKind.SECTION, List.of(path)).values().stream().findFirst()
                .flatMap(sections::findByIdOptional);
    }

    /** Of a path that goes by an old one of the parent's. The public never knew it, and is not led from it. */
    private Section ensureBelow(Section parent, String path, Consumer<Section> created) {
        var today = parent.path() + path.substring(path.lastIndexOf('/'));
        var section = ensure(today, created);
        formerAddresses.remember(ResourceKind.SECTION, path, section.id(), false);
        return section;
    }

    /**
     * Makes the section of this path, or brings it up to date.
     *
     * @param formerPaths paths that from now on lead to it
     * @param created is told of each section that is created, ancestors included
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
     * Creates the section of this path without publishing it; one that exists stays as it is.
     *
     * @param formerPaths paths that from now on lead to a new one
     * @param created is told of each section that is created, ancestors included
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
     * Gives the section a new place in the tree or a new slug, with all that is below it. The paths of today lead to it
     * from then on.
     *
     * @param parent the id of the section to stand under; null makes it a root
     * @param slug null keeps the one it has
     * @throws ProblemException NOT_FOUND, or CONFLICT when another section has the path
     * @throws InvalidContent when the parent is none, or the tree would not be one any more or grow too deep
     */
    public Section move(UUID id, UUID parent, String slug) {
        return move(id, parent, slug, true);
    }

    /** The same, but the public articles of the section follow by {@link #moveArticles}. */
    Section moveWithoutArticles(UUID id, UUID parent, String slug) {
        return move(id, parent, slug, false);
    }

    /** Public articles of a section that has moved are listed in the sections above it as these stand now. */
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
        sections.lockWayUp(path);
        sections.rememberPaths(former);
        var now = clock.instant();
        section.moveTo(parent, newSlug, path, now);
        sections.flush();
        sections.moveDescendants(former, path, now);
        moved.fire(new SectionMoved(section.id(), path, withArticles));
        return section;
    }

    /** Throws what {@link #move} would throw. */
    Section checkMove(UUID id, UUID parent, String slug) {
        rules.check(new NewSlug(slug));
        var section = get(id);
        path(section, parent, slug == null ? section.slug() : slug);
        return section;
    }

    private Section get(UUID id) {
        return sections.findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no section with the id " + id + "."));
    }

    /** The path that the section is to have, which it may have already. */
    private String path(Section section, UUID parent, String slug) {
        var path = parent == null ? slug : pathOfParent(parent, section) + "/" + slug;
        if (!path.equals(section.path())) {
            checkRoom(section, path);
        }
        return path;
    }

    private String pathOfParent(UUID parent, Section section) {
        if (parent.equals(section.id())) {
            throw new InvalidContent("parent", "must not be the section itself");
        }
        var path = sections.findByIdOptional(parent).map(Section::path)
                .orElseThrow(() -> new InvalidContent("parent", "names no section"));
        if (path.startsWith(section.path() + "/")) {
            throw new InvalidContent("parent", "must not lie below the section itself");
        }
        return path;
    }

    private void checkRoom(Section section, String path) {
        sections.findByPath(path).ifPresent(other -> {
            throw ProblemException.of(ProblemType.CONFLICT, List.of(new Violation(Place.BODY, "slug",
                    "would give the section the path \"" + path + "\", which another section has", null)));
        });
        var levels = path.split("/").length - 1 + sections.countLevels(section.path());
        if (levels > SectionContent.MAX_LEVELS) {
            throw new InvalidContent("parent", "would make " + levels + " levels of at most "
                    + SectionContent.MAX_LEVELS);
        }
        var length = path.length() + sections.countCharactersBelow(section.path());
        if (length > SectionContent.MAX_PATH) {
            throw new InvalidContent("parent", "would make a path of " + length + " characters of at most "
                    + SectionContent.MAX_PATH);
        }
    }

    /** Where there is no section of this path, nobody else makes one, or moves those above, until the transaction ends. */
    private Optional<Section> findOrLock(String path) {
        return sections.findByPath(path).or(() -> {
            sections.lockTree();
            return sections.findByPath(path);
        });
    }

    /** What the content says goes, for those above as well: old paths lead nowhere here. */
    private Section create(SectionContent content, boolean explicit, Consumer<Section> created) {
        rules.check(content);
        var above = content.parentPath();
        return create(content,
                above == null ? null : findOrLock(above).orElseGet(() -> create(named(above), explicit, created)), explicit, created);
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
