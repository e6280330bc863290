package dev.dateline.editorial.exports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.editorial.collection.CollectedArticle;
import dev.dateline.editorial.collection.CollectionContent.ArticleReference;
import dev.dateline.editorial.collection.CollectionContent.Item;
import dev.dateline.editorial.collection.CollectionContent.MediaReference;
import dev.dateline.editorial.collection.CollectionContent.MenuItem;
import dev.dateline.editorial.collection.CollectionContent.SectionReference;
import dev.dateline.editorial.collection.CollectionContent.Slot;
import dev.dateline.editorial.collection.CollectionContent.TagReference;
import dev.dateline.editorial.collection.CollectionService;
import dev.dateline.editorial.collection.CollectionWithReferences;
import dev.dateline.editorial.collection.StoredMenuItem;
import dev.dateline.editorial.collection.StoredSlot;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedCollection;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.vocabulary.ResourceKind;

/** Converts batches of resources other than articles to lines. */
@ApplicationScoped
class ResourceLines {

    private final ExportRepository repository;
    private final ReferencedContent.Reader references;
    private final CollectionService collections;

    ResourceLines(ExportRepository repository, ReferencedContent.Reader references, CollectionService collections) {
        this.repository = repository;
        this.references = references;
        this.collections = collections;
    }

    List<ImportedItem> ofSections(List<Section> sections) {
        var ids = sections.stream().map(Section::id).toList();
        var former = repository.listFormerAddresses(ResourceKind.SECTION, ids);
        var explicit = Set.copyOf(repository.listExplicit(ids));
        return sections.stream().<ImportedItem>map(section -> {
            var content = section.content();
            return new ImportedSection(section.id(), content.path(), content.name(), content.description(), content.language(),
                    content.names(),
                    content.position(),
                    former.getOrDefault(section.id(), List.of()), explicit.contains(section.id()) ? null : false);
        }).toList();
    }

    List<ImportedItem> ofMedia(List<Media> media) {
        return media.stream().<ImportedItem>map(item -> {
            var content = item.content();
            return new ImportedMedia(item.id(), content.externalId(), content.url(), content.type(), content.mimeType(),
                    content.width(), content.height(), content.duration(), content.poster(), content.focalPoint(),
                    content.credit(),
                    content.rights(), content.defaultLanguage(), content.captions().stream()
                            .map(caption -> new ImportedMedia.Caption(caption.language(), caption.text(), caption.altText(),
                                    caption.credit()))
                            .toList());
        }).toList();
    }

    List<ImportedItem> ofTags(List<Tag> tags) {
        var former = repository.listFormerAddresses(ResourceKind.TAG, tags.stream().map(Tag::id).toList());
        return tags.stream().<ImportedItem>map(tag -> {
            var content = tag.content();
            return new ImportedTag(tag.id(), content.slug(), content.name(), content.kind(), content.description(),
                    content.language(), content.names(),
                    former.getOrDefault(tag.id(), List.of()));
        }).toList();
    }

    List<ImportedItem> ofAuthors(List<Author> authors) {
        var portraits = references.of(Set.of(), Set.of(), Set.of(), authors.stream().map(author -> author.content().portraitId())
                .filter(Objects::nonNull).collect(Collectors.toSet())).media();
        var ids = authors.stream().map(Author::id).toList();
        var unresolved = repository.listUnresolved(ids);
        var former = repository.listFormerAddresses(ResourceKind.AUTHOR, ids);
        return authors.stream().<ImportedItem>map(author -> {
            var content = author.content();
            var portrait = content.portraitId() != null ? name(portraits.get(content.portraitId()).externalId(),
                    content.portraitId())
                    : unresolved.getOrDefault(author.id(), List.of()).stream().map(ExportRepository.Unresolved::externalId)
                            .findFirst().orElse(null);
            return new ImportedAuthor(author.id(), content.slug(), content.name(), content.bio(), portrait, content.language(),
                    content.names(), former.getOrDefault(author.id(), List.of()));
        }).toList();
    }

    /** What they name is named by external id, or by id. */
    List<ImportedItem> ofCollections(List<ArticleCollection> all) {
        var former = repository.listFormerAddresses(ResourceKind.COLLECTION, all.stream().map(ArticleCollection::id).toList());
        return collections.withReferences(all).stream().<ImportedItem>map(found -> {
            var collection = found.collection();
            return new ImportedCollection(collection.slug(), collection.name(),
                    found.slots().stream().map(slot -> slot(slot, found)).toList(),
                    found.collection().menu().stream().map(item -> menuItem(item, found)).filter(Objects::nonNull).toList(),
                    former.getOrDefault(collection.id(), List.of()));
        }).toList();
    }

    private static Slot slot(StoredSlot slot, CollectionWithReferences found) {
        return new Slot(slot.name(), slot.items().stream().map(item -> new Item(article(found.articles().get(item.articleId())),
                item.headline(), item.summary(), item.mediaId() == null ? null : media(found.media().get(item.mediaId()))))
                .toList(), slot.fill());
    }

    /** Null if the section or tag was deleted. */
    private static MenuItem menuItem(StoredMenuItem item, CollectionWithReferences found) {
        var section = item.section() == null ? null : found.sections().get(item.section());
        var tag = item.tag() == null ? null : found.tags().get(item.tag());
        return section == null && tag == null && item.url() == null ? null
                : new MenuItem(section == null ? null : new SectionReference(null, section.path()),
                        tag == null ? null : new TagReference(null, tag.slug()), item.url(), item.label());
    }

    private static ArticleReference article(CollectedArticle article) {
        return new ArticleReference(article.externalId() == null ? article.id() : null, null, article.externalId());
    }

    private static MediaReference media(MediaAddress item) {
        return new MediaReference(item.externalId() == null ? item.id() : null, item.externalId());
    }

    private static String name(String externalId, UUID id) {
        return externalId == null ? id.toString() : externalId;
    }
}
