package dev.dateline.editorial.article.edit;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.Body;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.Revision;
import dev.dateline.editorial.article.RevisionRepository;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.tag.TagRepository;

/** The revisions of articles. */
@ApplicationScoped
public class ArticleHistory {

    private final RevisionRepository revisions;
    private final TagRepository tags;
    private final ArticleService articles;

    ArticleHistory(RevisionRepository revisions, TagRepository tags, ArticleService articles) {
        this.revisions = revisions;
        this.tags = tags;
        this.articles = articles;
    }

    public Optional<Saved> find(UUID article, int version) {
        return revisions.find(article, version).map(revision -> new Saved(revision, current(revision.content())));
    }

    /** A tag that was merged later is replaced by the one that it was merged into. */
    private ArticleContent current(ArticleContent content) {
        var survivors = tags.findSurvivors(content.tagIds());
        return survivors.isEmpty() ? content
                : content.withTags(content.tagIds().stream().map(id -> survivors.getOrDefault(id, id)).distinct().toList());
    }

    /**
     * Creates a revision with the content of an earlier one. The article keeps its slug, its times and its corrections: they are
     * about its publication, not about its text.
     *
     * @param editor the name of an API key
     * @throws InvalidContent if the content violates rules that it did not violate when it was saved
     */
    public void restore(Article article, ArticleContent content, String editor) {
        articles.change(article, content.withHistoryOf(article.content()),
                Body.parse(content.body()).readingTime(content.language()), article.externalId(), editor);
    }

    /** @param content with the tags that exist now */
    public record Saved(Revision revision, ArticleContent content) {
    }
}
