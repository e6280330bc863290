package dev.dateline.editorial.article.edit;

import java.util.List;
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
    private final ReferencedContent.Reader references;
    private final ArticleService articles;

    ArticleHistory(RevisionRepository revisions, TagRepository tags, ReferencedContent.Reader references,
            ArticleService articles) {
        this.revisions = revisions;
        this.tags = tags;
        this.references = references;
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
     * about its publication, not about its text. Sections, tags and authors that were deleted meanwhile are omitted.
     *
     * @param editor the name of an API key
     * @throws InvalidContent if the content violates rules that it did not violate when it was saved
     */
    public void restore(Article article, ArticleContent content, String editor) {
        articles.change(article, existing(content).withHistoryOf(article.content()),
                Body.parse(content.body()).readingTime(content.language()), article.externalId(), editor);
    }

    private ArticleContent existing(ArticleContent content) {
        var found = references.of(List.of(content));
        return content.withReferences(found.sections().containsKey(content.sectionId()) ? content.sectionId() : null,
                content.sectionIds().stream().filter(found.sections()::containsKey).toList(),
                content.tagIds().stream().filter(found.tags()::containsKey).toList(),
                content.authors().stream().filter(credit -> found.authors().containsKey(credit.authorId())).toList());
    }

    /** @param content with the tags that exist now */
    public record Saved(Revision revision, ArticleContent content) {
    }
}
