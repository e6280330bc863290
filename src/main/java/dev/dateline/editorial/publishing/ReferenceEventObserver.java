package dev.dateline.editorial.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.dateline.editorial.author.AuthorChanged;
import dev.dateline.editorial.collection.CollectionDeleted;
import dev.dateline.editorial.collection.CollectionSaved;
import dev.dateline.editorial.collection.MenuChanged;
import dev.dateline.editorial.media.MediaChanged;
import dev.dateline.editorial.replacement.ResourceReplaced;
import dev.dateline.editorial.replacement.ResourceRetired;
import dev.dateline.editorial.section.ArticlesMoved;
import dev.dateline.editorial.section.SectionDeleted;
import dev.dateline.editorial.section.SectionMoved;
import dev.dateline.editorial.section.SectionSaved;
import dev.dateline.editorial.tag.TagChanged;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Applies changes of sections, tags, authors, media and collections to the public side, in the same transaction. A collection is
 * public, and a section as soon as it is created explicitly; the others become public with the first article that uses them.
 */
@ApplicationScoped
class ReferenceEventObserver {

    private final ProjectionRepository projection;
    private final CollectionProjectionRepository collections;
    private final ReplacementRepository replacements;
    private final ReplacedMediaRepository replacedMedia;

    ReferenceEventObserver(ProjectionRepository projection, CollectionProjectionRepository collections,
            ReplacementRepository replacements, ReplacedMediaRepository replacedMedia) {
        this.projection = projection;
        this.replacedMedia = replacedMedia;
        this.collections = collections;
        this.replacements = replacements;
    }

    void on(@Observes SectionSaved event) {
        projection.refreshSection(event.path());
    }

    void on(@Observes SectionDeleted event) {
        projection.dropSection(event.id());
    }

    void on(@Observes SectionMoved event) {
        projection.moveSection(event.id(), event.path(), event.withArticles());
    }

    void on(@Observes ArticlesMoved event) {
        projection.fileUnderAncestors(event.articles());
    }

    void on(@Observes ResourceReplaced event) {
        if (event.kind() == ResourceKind.MEDIA) {
            replacedMedia.replace(event.id(), event.by(), event.articles());
        } else {
            replacements.replace(event.kind(), event.id(), event.by(), event.articles());
        }
    }

    void on(@Observes ResourceRetired event) {
        if (event.kind() != ResourceKind.MEDIA) {
            replacements.retire(event.kind(), event.id(), event.by());
        }
    }

    void on(@Observes TagChanged event) {
        projection.refreshTag(event.id());
    }

    void on(@Observes AuthorChanged event) {
        projection.refreshAuthor(event.id());
    }

    void on(@Observes MediaChanged event) {
        projection.refreshMedia(event.id());
    }

    void on(@Observes CollectionSaved event) {
        collections.refresh(event.id());
    }

    void on(@Observes MenuChanged event) {
        collections.refreshMenu(event.id());
    }

    void on(@Observes CollectionDeleted event) {
        collections.drop(event.id());
    }
}
