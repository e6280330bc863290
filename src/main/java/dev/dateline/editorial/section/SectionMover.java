package dev.dateline.editorial.section;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Moves sections to other places in the tree. Callers provide the transaction. */
@ApplicationScoped
public class SectionMover {

    private final SectionService service;
    private final SectionRepository sections;
    private final Event<SectionMoved> moved;
    private final Event<ArticlesMoved> articlesMoved;
    private final Clock clock;

    SectionMover(SectionService service, SectionRepository sections, Event<SectionMoved> moved,
            Event<ArticlesMoved> articlesMoved, Clock clock) {
        this.service = service;
        this.sections = sections;
        this.moved = moved;
        this.articlesMoved = articlesMoved;
        this.clock = clock;
    }

    /**
     * Moves the section with its descendants to another parent, or changes its slug. The former paths redirect.
     *
     * @param parent id of the new parent; null makes the section a root
     * @param slug a valid slug; null keeps the current one
     * @throws ProblemException NOT_FOUND, or CONFLICT if another section has the path
     * @throws InvalidContent if the parent does not exist, or the tree would have a cycle or become too deep
     */
    public Section move(UUID id, UUID parent, String slug) {
        return move(id, parent, slug, true);
    }

    /**
     * The section, which nobody else changes until the end of the transaction.
     *
     * @throws ProblemException NOT_FOUND
     */
    public Section lock(UUID id) {
        sections.lockTree();
        return service.get(id);
    }

    /**
     * The id of the section with this id or path; null for null.
     *
     * @throws InvalidContent if there is none
     */
    public UUID findParent(String parent) {
        return parent == null ? null : sections.findByIdOrPath(parent).map(Section::id)
                .orElseThrow(() -> new InvalidContent(List.of(new InvalidContent.Violation("parent", parent,
                        SectionService.NO_SECTION, null))));
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
        sections.lockTree();
        var section = service.get(id);
        var newSlug = slug == null ? section.slug() : slug;
        var path = path(section, parent, newSlug);
        var former = section.path();
        if (path.equals(former)) {
            return section;
        }
        sections.lockSubtrees(List.of(former, path));
        sections.rememberPaths(former);
        var now = clock.instant();
        section.moveTo(parent, newSlug, path, now);
        sections.flush();
        sections.moveDescendants(former, path, now);
        moved.fire(new SectionMoved(section.id(), path, withArticles));
        return section;
    }

    /** Throws the same exceptions as {@link #move}. */
    Section check(UUID id, UUID parent, String slug) {
        var section = service.get(id);
        path(section, parent, slug == null ? section.slug() : slug);
        return section;
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
        sections.findByName(path).ifPresent(other -> {
            throw ProblemException.of(ProblemType.CONFLICT, List.of(new Violation(Place.BODY, "slug",
                    path.substring(path.lastIndexOf('/') + 1),
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
}
