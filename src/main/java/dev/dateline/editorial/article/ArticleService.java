package dev.dateline.editorial.article;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.vocabulary.UsageRole;

/** Saves articles: each save is checked whole and kept as one more revision. Callers bring the transaction. */
@ApplicationScoped
public class ArticleService {

    /** Who saved an article that an import contained. */
    static final String IMPORT = "import";

    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final ContentRules rules;
    private final Clock clock;

    ArticleService(ArticleRepository articles, RevisionRepository revisions, ContentRules rules, Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.rules = rules;
        this.clock = clock;
    }

    /** The articles that exist of these external ids, by external id. */
    public Map<String, Article> findAll(Collection<String> externalIds) {
        return articles.listByExternalIds(externalIds).stream()
                .collect(Collectors.toMap(Article::externalId, Function.identity()));
    }

    public List<Article> listByIds(Collection<UUID> ids) {
        return articles.listByIds(ids);
    }

    /** Which of these slugs articles bear today. */
    public Set<String> takenSlugs(Collection<String> slugs) {
        return articles.findTakenSlugs(slugs);
    }

    /**
     * Makes a draft.
     *
     * @throws InvalidContent naming what is wrong; nothing is stored then
     */
    public Article create(ArticleContent content, Origin origin) {
        var article = new Article(check(content), IMPORT, clock.instant());
        article.markImported(origin.externalId(), origin.fingerprint());
        articles.persist(article);
        keep(article, content);
        return article;
    }

    /**
     * Gives the article new content; what is public of it stays as it is.
     *
     * @throws InvalidContent naming what is wrong; nothing is stored then
     */
    public void change(Article article, ArticleContent content, Origin origin) {
        article.change(check(content), IMPORT, clock.instant());
        article.markImported(origin.externalId(), origin.fingerprint());
        keep(article, content);
    }

    private void keep(Article article, ArticleContent content) {
        revisions.persist(new Revision(article, content));
    }

    /** @throws InvalidContent naming what is wrong */
    public ArticleContent check(ArticleContent content) {
        rules.check(content);
        refuseTwins("tags", content.tagIds());
        refuseTwins("sections", content.sectionIds());
        refuseTwins("authors", content.authors().stream().map(Credit::authorId).toList());
        if (content.sectionId() != null && content.sectionIds().contains(content.sectionId())) {
            throw new InvalidContent("sections", "must not name the primary section again");
        }
        for (var role : List.of(UsageRole.LEAD, UsageRole.SOCIAL)) {
            if (content.media().stream().filter(usage -> usage.role() == role).count() > 1) {
                throw new InvalidContent("media", "must have at most one item with the role " + role.name().toLowerCase(Locale.ROOT));
            }
        }
        return content;
    }

    private static void refuseTwins(String field, List<?> values) {
        var seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                throw new InvalidContent(field + "[" + i + "]", "is there already");
            }
        }
    }

    /** Where an imported article comes from, and what its item looked like when it was last taken over. */
    public record Origin(String externalId, String fingerprint) {
    }
}
