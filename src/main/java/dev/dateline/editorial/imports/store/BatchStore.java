package dev.dateline.editorial.imports.store;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.store.article.ArticleBatch;
import dev.dateline.editorial.imports.store.article.ArticleStore;
import dev.dateline.editorial.imports.store.reference.BatchReferences;
import dev.dateline.editorial.imports.store.reference.Notes;
import dev.dateline.editorial.imports.store.reference.References;

/** Stores the entries of a batch in their order. What they refer to is looked up for all of them at once. */
@ApplicationScoped
class BatchStore {

    private final ItemBounds bounds;
    private final References references;
    private final ArticleStore articles;

    BatchStore(ItemBounds bounds, References references, ArticleStore articles) {
        this.bounds = bounds;
        this.references = references;
        this.articles = articles;
    }

    StoredBatch store(List<Entry> entries, ImportOptions options) {
        var outOfBounds = entries.stream().map(this::outOfBounds).toList();
        var items = new ArrayList<ImportedItem>();
        for (int i = 0; i < entries.size(); i++) {
            if (outOfBounds.get(i).isEmpty()) {
                items.add(entries.get(i).item());
            }
        }
        var batch = new Batch(references.among(items, options), articles.among(items, options));
        var results = new ArrayList<Result>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            results.add(outOfBounds.get(i).isEmpty() ? batch.store(entries.get(i))
                    : Result.rejected(outOfBounds.get(i)));
        }
        var visibility = batch.articles().publish();
        return new StoredBatch(results, visibility.published(), visibility.unpublished());
    }

    private List<Finding> outOfBounds(Entry entry) {
        try {
            bounds.check(entry.item());
            return List.of();
        } catch (InvalidContent e) {
            return rejections(entry, e);
        }
    }

    private static List<Finding> rejections(Entry entry, InvalidContent e) {
        return e.faults().stream().map(fault -> Finding.rejection(entry.line(), entry.item().label(), fault)).toList();
    }

    private record Batch(BatchReferences references, ArticleBatch articles) {

        Result store(Entry entry) {
            var notes = new Notes(entry);
            try {
                return Result.of(store(entry.item(), notes), notes.all());
            } catch (InvalidContent e) {
                return Result.rejected(rejections(entry, e));
            }
        }

        // A switch over types would say it better; Java 17 has none yet.
        private Outcome store(ImportedItem item, Notes notes) {
            if (item instanceof ImportedArticle article) {
                return articles.save(article, references, notes);
            } else if (item instanceof ImportedSection section) {
                return references.save(section);
            } else if (item instanceof ImportedTag tag) {
                return references.save(tag);
            } else if (item instanceof ImportedAuthor author) {
                return references.save(author);
            }
            return references.save((ImportedMedia) item);
        }
    }
}
