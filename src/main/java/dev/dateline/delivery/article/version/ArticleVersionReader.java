package dev.dateline.delivery.article.version;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.delivery.article.ArticleReader;
import dev.dateline.delivery.article.LinkTargetRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Reads the public versions of public articles. */
@ApplicationScoped
public class ArticleVersionReader {

    /** The newest first. */
    public static final Order ORDER = new Order("-version", "version", true, Integer::valueOf);

    private final ArticleVersionRepository versions;
    private final ArticleReader articles;
    private final LinkTargetRepository links;
    private final ResponseKeys keys;

    ArticleVersionReader(ArticleVersionRepository versions, ArticleReader articles, LinkTargetRepository links,
            ResponseKeys keys) {
        this.versions = versions;
        this.links = links;
        this.articles = articles;
        this.keys = keys;
    }

    /**
     * One page, in one statement.
     *
     * @throws ProblemException NOT_FOUND, or GONE if the article was withdrawn
     */
    public Slice<ArticleVersion> list(UUID article, PageRequest request) {
        keys.add(Keys.article(article));
        var slice = versions.list(article, request);
        if (slice.items().isEmpty()) {
            articles.requirePublic(article);
        }
        return slice;
    }

    /**
     * One statement, one for the body, and one more for the articles that the body links to. References to media items are
     * removed, because the items may no longer be public.
     *
     * @throws ProblemException NOT_FOUND, or GONE if the article was withdrawn
     */
    public VersionWithBody get(UUID article, int number, boolean withBody) {
        keys.add(Keys.article(article));
        var version = versions.find(article, number).orElseThrow(() -> notFound(article, number));
        // The article can have been withdrawn since the first statement.
        var body = !withBody ? null
                : ArticleLinks.withoutMedia(
                        versions.findBody(article, number).orElseThrow(() -> notFound(article, number)).html());
        return new VersionWithBody(version, body, links.findByKeys(ArticleLinks.keys(body)));
    }

    private ProblemException notFound(UUID article, int number) {
        articles.requirePublic(article);
        return new ProblemException(ProblemType.NOT_FOUND, "The article has no public version " + number + ".");
    }

    /**
     * @param body sanitised HTML; null if not requested
     * @param links the articles that the body links to, by the keys of {@link ArticleLinks}
     */
    public record VersionWithBody(ArticleVersion version, String body, Map<String, LinkTarget> links) {
    }
}
