package dev.dateline.editorial.imports.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dateline.vocabulary.ResourceKind;

/** The resources that a file created, including those that entries only refer to. */
public record CreatedResources(Created articles, Created sections, Created tags, Created authors, Created media,
        Created collections) {

    public static final CreatedResources NONE = of(Map.of());

    static CreatedResources of(Map<ResourceKind, Created> byKind) {
        var all = new EnumMap<ResourceKind, Created>(ResourceKind.class);
        for (var kind : ResourceKind.values()) {
            all.put(kind, byKind.getOrDefault(kind, new Created(0, List.of())));
        }
        return new CreatedResources(all.get(ResourceKind.ARTICLE), all.get(ResourceKind.SECTION),
                all.get(ResourceKind.TAG), all.get(ResourceKind.AUTHOR), all.get(ResourceKind.MEDIA),
                all.get(ResourceKind.COLLECTION));
    }

    /**
     * Resources of one kind.
     *
     * @param names the first {@value Tally#NAMES} of their external ids, paths, slugs or URLs
     */
    public record Created(long count, List<String> names) {
    }
}
