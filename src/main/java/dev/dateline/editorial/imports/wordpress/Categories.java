package dev.dateline.editorial.imports.wordpress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportedSection;

/** The category tree of a site. */
final class Categories {

    private static final int DEEPEST = 20;

    private final Map<String, Category> bySlug = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    /** Takes up a category of the channel. */
    void add(WxrNode category) {
        String slug = category.text("wp:category_nicename");
        if (!slug.isEmpty()) {
            bySlug.putIfAbsent(slug, new Category(category.line(), slug, category.text("wp:category_parent"),
                    category.text("wp:cat_name"), category.text("wp:category_description")));
        }
    }

    /** Takes up a category that only a post names: exports of a part of a site leave the tree out. */
    void addUsed(WxrNode term) {
        String slug = term.attribute("nicename");
        if (!slug.isEmpty()) {
            bySlug.putIfAbsent(slug, new Category(term.line(), slug, "", term.text(), ""));
        }
    }

    /** The path of the section that a category becomes, or null for one that nobody knows. */
    String path(String slug) {
        if (!bySlug.containsKey(slug)) {
            return null;
        }
        Deque<Category> unresolved = new ArrayDeque<>();
        Set<String> met = new LinkedHashSet<>();
        Category category = bySlug.get(slug);
        // In a circle, the one whose parent leads back to where the walk began hangs from the root.
        while (category != null && !paths.containsKey(category.slug()) && met.add(category.slug())) {
            unresolved.push(category);
            category = bySlug.get(category.parent());
        }
        String parent = category == null ? null : paths.get(category.slug());
        for (Category next : unresolved) {
            String own = WordPressSlug.ofTerm(next.slug());
            parent = parent == null || levels(parent) == DEEPEST ? own : parent + "/" + own;
            paths.put(next.slug(), parent);
        }
        return paths.get(slug);
    }

    /** All of them as sections, parents before children. */
    List<Entry> sections() {
        Map<String, Entry> sections = new LinkedHashMap<>();
        List<Category> byDepth = new ArrayList<>(bySlug.values());
        byDepth.removeIf(category -> path(category.slug()).isEmpty());
        byDepth.sort((one, other) -> Integer.compare(levels(path(one.slug())), levels(path(other.slug()))));
        for (Category category : byDepth) {
            String path = path(category.slug());
            sections.putIfAbsent(path, Entry.of(category.line(), new ImportedSection(path,
                    ReadableText.of(category.name()), ReadableText.of(category.description()), null, List.of())));
        }
        return List.copyOf(sections.values());
    }

    private static int levels(String path) {
        return 1 + (int) path.chars().filter(c -> c == '/').count();
    }

    private record Category(long line, String slug, String parent, String name, String description) {
    }
}
