package dev.dateline.delivery.section.v1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.delivery.section.PublishedSection;

/** Builds a tree from a flat list of sections. */
final class SectionTree {

    private SectionTree() {
    }

    /** @param sections all of them, parents before children, siblings in order */
    static List<SectionRepresentation> of(List<PublishedSection> sections, SectionAdditions additions) {
        Map<UUID, List<SectionRepresentation>> childrenOf = new HashMap<>();
        var roots = new ArrayList<SectionRepresentation>();
        for (var section : sections) {
            var children = new ArrayList<SectionRepresentation>();
            childrenOf.put(section.id(), children);
            childrenOf.getOrDefault(section.parentId(), roots)
                    .add(SectionRepresentation.of(section, children, additions));
        }
        return roots;
    }
}
