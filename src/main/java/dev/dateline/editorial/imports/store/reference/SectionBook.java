package dev.dateline.editorial.imports.store.reference;

import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionContent;
import dev.dateline.editorial.section.SectionService;

/** The sections that a batch knows, by path, be it one of today or an old one. */
record SectionBook(SectionService sections, ContentRules rules, Map<String, Section> known) {

    void check(String path) {
        if (!known.containsKey(path)) {
            rules.check(new SectionContent(path, name(null, path), null, 0));
        }
    }

    UUID id(String path) {
        return known.computeIfAbsent(path, sections::ensure).id();
    }

    Outcome save(ImportedSection section) {
        var position = section.position() == null ? 0 : section.position();
        var content = new SectionContent(section.path(), name(section.name(), section.path()), section.description(),
                position);
        var saved = sections.save(content, section.formerPaths());
        known.put(section.path(), saved.thing());
        // They may have led elsewhere until now.
        section.formerPaths().forEach(known::remove);
        return saved.outcome();
    }

    private static String name(String given, String path) {
        return DefaultName.of(given, path == null ? null : path.substring(path.lastIndexOf('/') + 1));
    }
}
