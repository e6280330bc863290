package dev.dateline.delivery.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.dateline.body.ArticleLinks;
import dev.dateline.delivery.author.PublishedAuthor;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.vocabulary.UsageRole;

/**
 * The references of some articles that a response shows.
 *
 * @param roles of media
 * @param links of the bodies, by their keys
 */
record Shown(Set<UsageRole> roles, Set<UUID> sections, Set<UUID> tags, Set<UUID> authors, Set<UUID> media, Set<String> links) {

    static Shown of(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
        var shown = new Shown(roles(articles, wanted), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(),
                new HashSet<>());
        for (var article : articles) {
            shown.add(article, wanted);
        }
        return shown;
    }

    private static Set<UsageRole> roles(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
        if (wanted.contains(ArticlePart.MEDIA)
                || wanted.contains(ArticlePart.BODY_MEDIA)
                        && articles.stream().anyMatch(article -> ArticleLinks.showsMedia(article.body().html()))) {
            return EnumSet.allOf(UsageRole.class);
        }
        var roles = EnumSet.noneOf(UsageRole.class);
        if (wanted.contains(ArticlePart.LEAD)) {
            roles.add(UsageRole.LEAD);
        }
        if (wanted.contains(ArticlePart.SOCIAL)) {
            roles.add(UsageRole.SOCIAL);
        }
        return roles;
    }

    private void add(PublishedArticle article, Set<ArticlePart> wanted) {
        var references = article.references();
        if (wanted.contains(ArticlePart.SECTION) && article.sectionId() != null) {
            sections.add(article.sectionId());
        }
        if (wanted.contains(ArticlePart.SECTIONS)) {
            sections.addAll(references.sections());
        }
        if (wanted.contains(ArticlePart.TAGS)) {
            tags.addAll(references.tags());
        }
        if (wanted.contains(ArticlePart.AUTHORS)) {
            references.authors().forEach(author -> authors.add(author.id()));
        }
        for (var reference : references.media()) {
            if (roles.contains(reference.role())) {
                media.add(reference.id());
            }
        }
        links.addAll(article.body().links());
    }

    /** Without authors that are no longer public. */
    List<Credit> credits(PublishedArticle article, Map<UUID, PublishedAuthor> byId) {
        var credits = new ArrayList<Credit>();
        for (var reference : article.references().authors()) {
            var author = byId.get(reference.id());
            if (author != null) {
                credits.add(new Credit(author, reference.role()));
            }
        }
        return credits;
    }

    /** Without media that are no longer public. */
    List<Usage> usages(PublishedArticle article, Map<UUID, CaptionedMedia> byId) {
        var usages = new ArrayList<Usage>();
        for (var reference : article.references().media()) {
            var item = roles.contains(reference.role()) ? byId.get(reference.id()) : null;
            if (item != null) {
                usages.add(Usage.of(item, reference, article.language()));
            }
        }
        return usages;
    }
}
