package dev.dateline.editorial.section;

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
import dev.dateline.editorial.content.Slug;

/** Makes and changes sections. Callers bring the transaction. */
@ApplicationScoped
public class SectionService {

    private final SectionRepository sections;
    private final FormerAddressRepository formerAddresses;
    private final ContentRules rules;
    private final Event<SectionSaved> saved;
    private final Clock clock;

    SectionService(SectionRepository sections, FormerAddressRepository formerAddresses, ContentRules rules,
            Event<SectionSaved> saved, Clock clock) {
        this.sections = sections;
        this.formerAddresses = formerAddresses;
        this.rules = rules;
        this.saved = saved;
        this.clock = clock;
    }

    /** The sections that exist of these paths, by path. */
    public Map<String, Section> findAll(Collection<String> paths) {
        return sections.listByPaths(paths).stream().collect(Collectors.toMap(Section::path, Function.identity()));
    }

    /** The section of this path; where it or an ancestor is missing, it is made, named after its part of the path. */
    public Section ensure(String path) {
        var slug = path.substring(path.lastIndexOf('/') + 1);
        return sections.findByPath(path)
                .orElseGet(() -> create(new SectionContent(path, slug.isEmpty() ? slug : Slug.toName(slug), null, 0)));
    }

    /**
     * Makes the section of this path, or brings it up to date.
     *
     * @param formerPaths paths that from now on lead to it
     */
    public Saved<Section> save(SectionContent content, Collection<String> formerPaths) {
        rules.check(content);
        var known = sections.findByPath(content.path());
        var section = known.orElseGet(() -> create(content));
        var differs = known.isPresent() && section.describe(content, clock.instant());
        formerPaths.forEach(path -> formerAddresses.remember(AddressKind.SECTION, path, section.id()));
        sections.flush();
        saved.fire(new SectionSaved(section.path()));
        return new Saved<>(section,
                known.isEmpty() ? Outcome.CREATED : differs ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    private Section create(SectionContent content) {
        rules.check(content);
        var parent = content.parentPath() == null ? null : ensure(content.parentPath());
        var section = new Section(content, parent == null ? null : parent.id(), clock.instant());
        sections.persist(section);
        return section;
    }
}
