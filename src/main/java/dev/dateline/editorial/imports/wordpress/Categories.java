package dev.dateline.editorial.imports.wordpress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;

/** The category tree of a site. */
final class Categories {

    private static final int DEEPEST = 20;
    private static final int LONGEST_FORMER_PATH = 600;

    private final Map<String, Category> bySlug = new LinkedHashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byTermId = new HashMap<>();
    private final TermSlugs slugs = new TermSlugs();
    private final Map<String, Path> paths = new HashMap<>();
    private boolean parentsAreNames;

    /** Version 1.0 of the format refers to the parent of a category by name instead of slug. */
    void expectNamesOfParents() {
        parentsAreNames = true;
    }

    /** Adds a category of the channel. */
    void add(WxrNode category) {
        String name = category.text("wp:cat_name");
        String slug = Stream.of(category.text("wp:category_nicename"), name).filter(text -> !text.isEmpty()).findFirst()
                .orElse("");
        if (!slug.isEmpty()) {
            add(new Category(category.line(), slug, category.text("wp:category_parent"), name,
                    category.text("wp:category_description"), true));
            byName.putIfAbsent(String.valueOf(ReadableText.of(name)), slug);
            byTermId.putIfAbsent(category.text("wp:term_id"), slug);
        }
    }

    /** Adds a category of a post; partial exports have no category tree. */
    void addUsed(WxrNode term) {
        String slug = term.attribute("nicename");
        if (!slug.isEmpty()) {
            add(new Category(term.line(), slug, "", term.text(), "", false));
        }
    }

    private void add(Category category) {
        Category known = bySlug.get(category.slug());
        if (known == null || category.listed() && !known.listed()) {
            bySlug.put(category.slug(), category);
            slugs.add(category.slug());
        }
    }

    /** The path of the section for a category; null if the category is unknown. */
    String path(String slug) {
        Path path = resolve(slug);
        return path == null ? null : path.slugs();
    }

    /** The path by the id of the category, which only the category list states. */
    Optional<String> pathOfTerm(String termId) {
        return Optional.ofNullable(byTermId.get(termId)).map(this::path);
    }

    private Path resolve(String slug) {
        if (!bySlug.containsKey(slug)) {
            return null;
        }
        Deque<Category> unresolved = new ArrayDeque<>();
        Set<String> met = new LinkedHashSet<>();
        Category category = bySlug.get(slug);
        // In a cycle, the category whose parent is the starting point becomes a root.
        while (category != null && !paths.containsKey(category.slug()) && met.add(category.slug())) {
            unresolved.push(category);
            category = parent(category);
        }
        Path parent = category == null ? null : paths.get(category.slug());
        for (Category next : unresolved) {
            String own = slugs.of(next.slug());
            String original = WordPressSlug.decoded(next.slug());
            parent = parent == null || parent.levels() == DEEPEST ? new Path(own, original)
                    : new Path(parent.slugs() + "/" + own, parent.original() + "/" + original);
            paths.put(next.slug(), parent);
        }
        return paths.get(slug);
    }

    private Category parent(Category category) {
        if (category.parent().isEmpty()) {
            return null;
        }
        String named = byName.get(String.valueOf(ReadableText.of(category.parent())));
        String slug = parentsAreNames && named != null || !bySlug.containsKey(category.parent()) ? named : category.parent();
        return slug == null ? null : bySlug.get(slug);
    }

    /** The listed categories as sections, parents first. A section becomes public with the first public article that uses it. */
    List<Entry> sections() {
        List<Category> byDepth = new ArrayList<>(bySlug.values());
        byDepth.removeIf(category -> !category.listed() || path(category.slug()).isEmpty());
        byDepth.sort((one, other) -> Integer.compare(resolve(one.slug()).levels(), resolve(other.slug()).levels()));
        Map<String, Entry> sections = new LinkedHashMap<>();
        for (Category category : byDepth) {
            sections.putIfAbsent(path(category.slug()), Entry.of(category.line(), section(category)));
        }
        return List.copyOf(sections.values());
    }

    /** Those of these categories that the export does not list, as sections. */
    Stream<ImportedSection> unlisted(Stream<String> slugs) {
        return slugs.map(bySlug::get)
                .filter(category -> category != null && !category.listed() && !path(category.slug()).isEmpty())
                .map(this::section);
    }

    private ImportedSection section(Category category) {
        Path path = resolve(category.slug());
        return new ImportedSection(path.slugs(), ReadableText.of(category.name()), ReadableText.of(category.description()), null,
                path.isFormer() ? List.of(path.original()) : List.of(), false);
    }

    private record Category(long line, String slug, String parent, String name, String description, boolean listed) {
    }

    /** @param original the path in WordPress's URLs */
    private record Path(String slugs, String original) {

        boolean isFormer() {
            return !original.equals(slugs) && original.length() <= LONGEST_FORMER_PATH;
        }

        int levels() {
            return 1 + (int) slugs.chars().filter(c -> c == '/').count();
        }
    }
}
