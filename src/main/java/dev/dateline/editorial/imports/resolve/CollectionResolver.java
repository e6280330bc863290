package dev.dateline.editorial.imports.resolve;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.editorial.collection.CollectionContent;
import dev.dateline.editorial.collection.CollectionService;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedCollection;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.vocabulary.ResourceKind;

/** Creates and updates collections, which a file has few of. */
@ApplicationScoped
public class CollectionResolver {

    private final CollectionService collections;

    CollectionResolver(CollectionService collections) {
        this.collections = collections;
    }

    /** Locks the collections that the batch changes. */
    public void lock(Collection<ImportedItem> items) {
        collections.lock(ArticleReferences.distinct(
                ArticleReferences.instances(items, ImportedCollection.class).map(ImportedCollection::slug)));
    }

    public Saved<ArticleCollection> save(ImportedCollection collection, EntryLog log) {
        var content = new CollectionContent(collection.slug(), ArticleReferences.nameOr(collection.name(), collection.slug()),
                collection.slots(), collection.menu());
        log.check(violation -> violation, () -> collections.check(content));
        log.rejectIfInvalid();
        var saved = collections.save(content, collection.formerSlugs());
        if (saved.outcome() == Outcome.CREATED) {
            log.created(ResourceKind.COLLECTION, collection.slug());
        }
        return saved;
    }
}
