package dev.dateline.delivery.redirect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
            case SECTION -> add(paths.ofSection(id, page.from()), paths.ofSection(id, page.to()));
            case TAG -> add(paths.ofTag(id, page.from()), paths.ofTag(id, page.to()));
            case AUTHOR -> add(paths.ofAuthor(id, page.from()), paths.ofAuthor(id, page.to()));
            case COLLECTION -> add(paths.ofCollection(id, page.from()), paths.ofCollection(id, page.to()));
        }
    }

    /** Also below former paths of its section. */
    private void addArticle(RedirectedPage page) {
        var current = paths.ofArticle(page.targetId(), page.to(), page.language(), page.sectionPath());
        add(paths.ofArticle(page.targetId(), page.from(), page.language(), page.sectionPath()), current);
        if (page.sectionId() != null) {
            formerSections.getOrDefault(page.sectionId(), List.of()).forEach(
                    former -> add(paths.ofArticle(page.targetId(), page.from(), page.language(), former), current));
        }
    }

    private void add(String from, String to) {
        var rule = RedirectRule.of(from, to);
        if (!rule.from().equals(rule.to())) {
            exact.putIfAbsent(rule.from(), rule);
        }
    }
}
