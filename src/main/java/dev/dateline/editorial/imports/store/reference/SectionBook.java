package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ResourceKind;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionContent;
import dev.dateline.editorial.section.SectionService;
import dev.dateline.http.parameter.NearestName;

/** The sections that a batch knows, by path, be it the current or a former one. */
final class SectionBook {

    /** More sections than these would take longer to compare than a suggestion is worth. */
    private static final int PATHS_COMPARED = 5_000;

    private final SectionService sections;
    private final ContentRules rules;
    private final Map<String, Section> known;
    private List<String> paths;

    SectionBook(SectionService sections, ContentRules rules, Map<String, Section> known) {
        this.sections = sections;
        this.rules = rules;
        this.known = known;
    }

    void check(String path) {
        if (!known.containsKey(path)) {
            rules.check(new SectionContent(path, name(null, path), null, 0));
        }
    }

    /** Of a section that does not exist yet, nobody has said that it should: it may be a misspelt one. */
    UUID id(String path, String field, EntryLog log) {
        if (!known.containsKey(path)) {
            var created = new ArrayList<Section>();
            known.put(path, sections.ensure(path, created::add));
            if (!created.isEmpty()) {
                log.note(NoteCode.SECTION_CREATED, field, path, "did not exist and was created", nearest(path));
            }
            record(created, log);
        }
        return known.get(path).id();
    }

    Saved<Section> save(ImportedSection section, EntryLog log) {
        var position = section.position() == null ? 0 : section.position();
        var content = new SectionContent(section.path(), name(section.name(), section.path()), section.description(),
                position);
        var created = new ArrayList<Section>();
        var saved = Boolean.FALSE.equals(section.isPublic())
                ? sections.prepare(content, section.formerPaths(), created::add)
                : sections.save(content, section.formerPaths(), created::add);
        known.put(section.path(), saved.thing());
        // They may have led elsewhere until now.
        section.formerPaths().forEach(known::remove);
        record(created, log);
        return saved;
    }

    private void record(List<Section> created, EntryLog log) {
        created.forEach(section -> log.created(ResourceKind.SECTION, section.path()));
        if (paths != null) {
            created.forEach(section -> paths.add(section.path()));
        }
    }

    private String nearest(String path) {
        if (paths == null) {
            paths = new ArrayList<>(sections.listPaths(PATHS_COMPARED));
        }
        return NearestName.to(path, paths.stream().filter(other -> !other.equals(path)).toList());
    }

    private static String name(String given, String path) {
        return DefaultName.of(given, path == null ? null : path.substring(path.lastIndexOf('/') + 1));
    }
}
