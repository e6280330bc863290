package dev.dateline.delivery.article.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.ArticleReader;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** What was public when. Versions of articles that were withdrawn are not. */
@ApplicationScoped
public class ArticleVersionReader {

    /** The newest first. */
    public static final Order ORDER = new Order("-version", "key.number", true, Integer::valueOf);

    private final ArticleVersionRepository versions;
    private final ArticleReader articles;

    ArticleVersionReader(ArticleVersionRepository versions, ArticleReader articles) {
        this.versions = versions;
        this.articles = articles;
    }

    /**
     * One page, in one statement.
     *
     * @throws ProblemException NOT_FOUND, or GONE when the article was public once
     */
    public Slice<ArticleVersion> list(UUID article, PageRequest request) {
        var slice = versions.list(article, request);
        if (slice.items().isEmpty()) {
            articles.requirePublic(article);
        }
        return slice;
    }

    /**
     * One statement, and one for the body.
     *
     * @throws ProblemException NOT_FOUND, or GONE when the article was public once
     */
    public VersionWithBody get(UUID article, int number, boolean withBody) {
        var version = versions.find(article, number).orElseThrow(() -> {
            articles.requirePublic(article);
            return new ProblemException(ProblemType.NOT_FOUND, "The article has no public version " + number + ".");
        });
        return new VersionWithBody(version, withBody ? versions.getBody(article, number) : null);
    }

    /** @param body sanitised HTML; null where it was not wanted */
    public record VersionWithBody(ArticleVersion version, String body) {
    }
}
