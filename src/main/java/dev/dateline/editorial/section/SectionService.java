package dev.dateline.editorial.section;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.AutomaticSlugs;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.replacement.ReplacedResourceRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;

/** Creates, changes and deletes single sections. Callers provide the transaction. */
@ApplicationScoped
public class SectionService {

    static final String NO_SECTION = "is not the id or path of a section";

    private final SectionRepository sections;
    private final FormerAddressRepository formerAddresses;
    private final ReplacedResourceRepository replaced;
    private final ContentRules rules;
    private final AutomaticSlugs slugs;
    private final Event<SectionSaved> saved;
    private final Event<SectionDeleted> deleted;
    private final Clock clock;

    SectionService(SectionRepository sections, FormerAddressRepository formerAddresses,
            ReplacedResourceRepository replaced,
            ContentRules rules, Event<SectionSaved> saved, Event<SectionDeleted> deleted, Clock clock, AutomaticSlugs slugs) {
        this.slugs = slugs;
        this.sections = sections;
        this.formerAddresses = formerAddresses;
        this.replaced = replaced;
        this.rules = rules;
        this.saved = saved;
        this.deleted = deleted;
        this.clock = clock;
    }

    /**
     * Creates a section, which is public at once.
     *
     * @param parent id or path; null for a root
     * @param content whose path is the slug; without one, it is derived from the name
     * @param violations those found already
     * @throws InvalidContent with all violations
     */
    public Section create(String parent, SectionContent content, Violations violations) {
        sections.lockTree();
        var above = parent == null ? null : sections.findByIdOrPath(parent).orElse(null);
        if (parent != null && above == null) {
            violations.add("parent", parent, NO_SECTION);
        }
        violations.addAll(rules.violations(new OwnSlug(content.path())));
        var path = above == null ? null : above.path();
        var whole = (content.path() != null ? content
                : content.withPath(slugs.of(ResourceKind.SECTION, path == null ? "" : path + "/", content.name(), "section",
                        sections::listTakenNames)))
                .below(path);
        violations.addAll(rules.violations(whole), field -> field.equals("path") ? "slug" : field);
        if (!violations.include("slug") && sections.findByName(whole.path()).isPresent()) {
            violations.add("slug", content.path(), "would give the section the path \"" + whole.path()
                    + "\", which another section has");
        }
        violations.throwIfAny();
        sections.lockSubtrees(List.of(whole.path()));
        var section = new Section(null, whole, above == null ? null : above.id(), true, clock.instant());
        sections.persistAndFlush(section);
        saved.fire(new SectionSaved(section.path()));
        return section;
    }

    /** Until the end of the transaction, no other one changes the section, publishes in it or refers to it. */
    public Section getForUpdate(UUID id) {
        sections.lockTree();
        var section = get(id);
        sections.lockSubtrees(List.of(section.path()));
        return section;
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
        sections.countUsages(section.id()).rejectIfAny("section",
                "Set replaceWith to the id or path of a section that replaces it; move or delete child sections first.");
        formerAddresses.forget(ResourceKind.SECTION, section.id());
        replaced.forget(ResourceKind.SECTION, section.id());
        deleted.fire(new SectionDeleted(section.id()));
        sections.delete(section);
        sections.flush();
    }

    public Section get(UUID id) {
        return sections.findByIdOptional(id).orElseThrow(() -> replaced.notFound(ResourceKind.SECTION, id));
    }

    private record OwnSlug(
            @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug) {
    }
}
