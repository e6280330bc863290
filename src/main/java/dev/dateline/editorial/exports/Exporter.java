package dev.dateline.editorial.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleListRepository;
import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.vocabulary.ResourceKind;

/** Writes the lines of an export in one snapshot of the database, batch by batch. */
@ApplicationScoped
public class Exporter {

    private static final int TIMEOUT_SECONDS = 6 * 60 * 60;
    private static final int IDS = 5_000;
    private static final int RESOURCES = 500;
    /** A body can have two million characters. */
    private static final int ARTICLES = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final ExportRepository repository;
    private final ArticleListRepository lists;
    private final ArticleCriteria.Resolver criteria;
    private final SelectionCheck check;
    private final ResourceLines resources;
    private final ArticleLines articles;

    Exporter(ExportRepository repository, ArticleListRepository lists, ArticleCriteria.Resolver criteria, SelectionCheck check,
            ResourceLines resources,
            ArticleLines articles) {
        this.repository = repository;
        this.lists = lists;
        this.criteria = criteria;
        this.check = check;
        this.resources = resources;
        this.articles = articles;
    }

    /**
     * Checks what the run will check.
     *
     * @param selection null for all content
     * @throws InvalidContent if it names what does not exist
     */
    public void check(ArticleCriteria selection) {
        if (selection != null) {
            check.check(selection);
        }
    }

    /**
     * Writes the articles of a list, with what they refer to.
     *
     * @param selection null for all content, trashed articles included
     * @throws InvalidContent if it names what does not exist
     * @return the number of lines
     */
    public long run(ArticleCriteria selection, OutputStream out, ExportListener listener) throws IOException {
        try {
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> write(selection, out, listener));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long write(ArticleCriteria selection, OutputStream out, ExportListener listener) {
        repository.beginSnapshot();
        if (selection != null) {
            select(selection);
        }
        var run = new Run(new LineWriter(out), listener, selection != null, repository.countLines(selection != null));
        run.write(ResourceKind.SECTION, Section.class, "path", "", Section::path, resources::ofSections);
        run.write(ResourceKind.MEDIA, Media.class, "id", FIRST, Media::id, resources::ofMedia);
        run.write(ResourceKind.TAG, Tag.class, "slug", "", Tag::slug, resources::ofTags);
        run.write(ResourceKind.AUTHOR, Author.class, "slug", "", Author::slug, resources::ofAuthors);
        run.write((after, isSelection) -> repository.listArticles(true, (UUID) after, ARTICLES, isSelection), FIRST, Article::id,
                articles::ofReleasing);
        run.write((after, isSelection) -> repository.listArticles(false, (UUID) after, ARTICLES, isSelection), FIRST, Article::id,
                articles::of);
        if (selection == null) {
            run.write((after, all) -> repository.listCollections((String) after, RESOURCES), "", ArticleCollection::slug,
                    resources::ofCollections);
        }
        run.write((after, isSelection) -> repository.listChanged((UUID) after, ARTICLES, isSelection), FIRST, Article::id,
                articles::ofChanges);
        return run.writer.lines();
    }

    private void select(ArticleCriteria selection) {
        check.check(selection);
        var filter = criteria.resolve(selection);
        repository.beginSelection();
        var ids = lists.listIds(filter, FIRST, IDS);
        while (!ids.isEmpty()) {
            repository.select(ids);
            ids = lists.listIds(filter, ids.get(ids.size() - 1), IDS);
        }
        repository.selectReferences();
    }

    private interface Source<T> {

        /** The next batch, in the order of the key. */
        List<T> after(Object key, boolean isSelection);
    }

    private final class Run {

        private final LineWriter writer;
        private final ExportListener listener;
        private final boolean isSelection;
        private final long total;

        private Run(LineWriter writer, ExportListener listener, boolean isSelection, long total) {
            this.writer = writer;
            this.listener = listener;
            this.isSelection = isSelection;
            this.total = total;
        }

        private <T> void write(ResourceKind kind, Class<T> type, String column, Object first, Function<T, Object> key,
                Function<List<T>, List<ImportedItem>> lines) {
            write((after, selected) -> repository.list(kind, type, column, after, RESOURCES, selected), first, key, lines);
        }

        private <T> void write(Source<T> source, Object first, Function<T, Object> key,
                Function<List<T>, List<ImportedItem>> lines) {
            var after = first;
            while (!listener.wantsToStop()) {
                var batch = source.after(after, isSelection);
                if (batch.isEmpty()) {
                    return;
                }
                lines.apply(batch).forEach(this::write);
                after = key.apply(batch.get(batch.size() - 1));
                repository.clear();
                listener.progressed(writer.lines(), total);
            }
        }

        private void write(ImportedItem line) {
            try {
                writer.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
