package dev.dateline.editorial.imports.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.Refusal;
import dev.dateline.editorial.imports.store.article.ArticleBatch;
import dev.dateline.editorial.imports.store.article.ArticleStore;
import dev.dateline.editorial.imports.store.reference.BatchReferences;
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

    List<Result> store(List<Entry> entries, String language) {
        var refused = entries.stream().map(this::outOfBounds).toList();
        var items = new ArrayList<ImportedItem>();
        for (int i = 0; i < entries.size(); i++) {
            if (refused.get(i) == null) {
                items.add(entries.get(i).item());
            }
        }
        var batch = new Batch(references.among(items, language), articles.among(items, language));
        var results = new ArrayList<Result>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            results.add(refused.get(i) == null ? batch.store(entries.get(i)) : Result.refused(refused.get(i)));
        }
        batch.articles().publish();
        return results;
    }

    private Refusal outOfBounds(Entry entry) {
        try {
            bounds.check(entry.item());
            return null;
        } catch (InvalidContent e) {
            return refusal(entry, e);
        }
    }

    private static Refusal refusal(Entry entry, InvalidContent e) {
        var first = e.faults().get(0);
        var reason = e.faults().stream().skip(1).map(fault -> "; " + fault.field() + " " + fault.reason())
                .collect(Collectors.joining("", first.reason(), ""));
        return new Refusal(entry.line(), entry.item().label(), first.field(), reason);
    }

    private record Batch(BatchReferences references, ArticleBatch articles) {

        Result store(Entry entry) {
            try {
                return Result.of(store(entry.item()));
            } catch (InvalidContent e) {
                return Result.refused(refusal(entry, e));
            }
        }

        // A switch over types would say it better; Java 17 has none yet.
        private Outcome store(ImportedItem item) {
            if (item instanceof ImportedArticle article) {
                return articles.save(article, references);
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
