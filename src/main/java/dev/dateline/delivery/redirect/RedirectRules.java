package dev.dateline.delivery.redirect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.dateline.delivery.site.SitePaths;

/**
 * The redirects of the pages of a site. Targets have their current address, so that no redirect leads to another one; a path that is
 * the target of a redirect is a page and does not redirect.
 */
final class RedirectRules {

    private final SitePaths paths;
    private final Map<String, RedirectRule> exact = new LinkedHashMap<>();
    private final Map<String, RedirectRule> prefixes = new HashMap<>();
    /** By id of the section. */
    private final Map<UUID, List<String>> formerSections = new HashMap<>();

    private RedirectRules(SitePaths paths) {
        this.paths = paths;
    }

    /** Those of one path first, then prefixes, the longest first. */
    static List<RedirectRule> of(List<RedirectedPage> pages, SitePaths paths) {
        var rules = new RedirectRules(paths);
        if (paths.articlesAreBelowSections()) {
            pages.stream().filter(page -> page.resource() == RedirectedResource.SECTION).forEach(rules::addArticlesOf);
        }
        pages.forEach(rules::add);
        var targets = new HashSet<String>();
        rules.exact.values().forEach(rule -> targets.add(rule.to()));
        var all = new ArrayList<RedirectRule>();
        rules.exact.values().stream().filter(rule -> !targets.contains(rule.from())).forEach(all::add);
        rules.prefixes.values().stream().sorted(Comparator.comparing((RedirectRule rule) -> rule.from().length()).reversed()
                .thenComparing(RedirectRule::from)).forEach(all::add);
        return all;
    }

    private void addArticlesOf(RedirectedPage section) {
        formerSections.computeIfAbsent(section.targetId(), id -> new ArrayList<>()).add(section.from());
        var rule = RedirectRule.ofPrefix(paths.ofArticlesIn(section.from()), paths.ofArticlesIn(section.to()));
        prefixes.put(rule.from(), rule);
    }

    private void add(RedirectedPage page) {
        var id = page.targetId();
        switch (page.resource()) {
            case ARTICLE -> addArticle(page);
            case SECTION -> add(page.from(), address -> paths.ofSection(id, address), paths.ofSection(id, page.to()));
            case TAG -> add(page.from(), address -> paths.ofTag(id, address), paths.ofTag(id, page.to()));
            case AUTHOR -> add(page.from(), address -> paths.ofAuthor(id, address), paths.ofAuthor(id, page.to()));
            case COLLECTION -> add(page.from(), address -> paths.ofCollection(id, address), paths.ofCollection(id, page.to()));
        }
    }

    /** Also below former paths of its section. */
    private void addArticle(RedirectedPage page) {
        var current = paths.ofArticle(page.targetId(), page.to(), page.language(), page.sectionPath());
        add(page.from(), slug -> paths.ofArticle(page.targetId(), slug, page.language(), page.sectionPath()), current);
        if (page.sectionId() != null) {
            formerSections.getOrDefault(page.sectionId(), List.of()).forEach(
                    former -> add(page.from(), slug -> paths.ofArticle(page.targetId(), slug, page.language(), former), current));
        }
    }

    /**
     * An imported former address that begins with a slash is not a slug but a complete path of the site that had the resource
     * before.
     */
    private void add(String former, UnaryOperator<String> page, String to) {
        var slashes = (int) former.chars().takeWhile(character -> character == '/').count();
        var rule = RedirectRule.of(slashes == 0 ? page.apply(former) : "/" + former.substring(slashes), to);
        if (slashes < former.length() && !rule.from().equals(rule.to())) {
            exact.putIfAbsent(rule.from(), rule);
        }
    }
}
