package dev.dateline.editorial.exports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.vocabulary.ResourceKind;

/** Converts batches of resources that articles refer to into lines. */
@ApplicationScoped
class ResourceLines {

    private final ExportRepository repository;
    private final ReferencedContent.Reader references;

    ResourceLines(ExportRepository repository, ReferencedContent.Reader references) {
        this.repository = repository;
        this.references = references;
    }

    List<ImportedItem> ofSections(List<Section> sections) {
        var ids = sections.stream().map(Section::id).toList();
        var former = repository.listFormerAddresses(ResourceKind.SECTION, ids);
        var explicit = Set.copyOf(repository.listExplicit(ids));
        return sections.stream().<ImportedItem>map(section -> {
            var content = section.content();
            return new ImportedSection(section.id(), content.path(), content.name(), content.description(), content.position(),
                    former.getOrDefault(section.id(), List.of()), explicit.contains(section.id()) ? null : false);
        }).toList();
    }

    List<ImportedItem> ofMedia(List<Media> media) {
        return media.stream().<ImportedItem>map(item -> {
            var content = item.content();
            return new ImportedMedia(item.id(), content.externalId(), content.url(), content.type(), content.mimeType(),
                    content.width(), content.height(), content.duration(), content.focalPoint(), content.credit(),
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
                    former.getOrDefault(tag.id(), List.of()));
        }).toList();
    }

    List<ImportedItem> ofAuthors(List<Author> authors) {
        var portraits = references.of(Set.of(), Set.of(), Set.of(), authors.stream().map(author -> author.content().portraitId())
                .filter(Objects::nonNull).collect(Collectors.toSet())).media();
        var unresolved = repository.listUnresolved(authors.stream().map(Author::id).toList());
        return authors.stream().<ImportedItem>map(author -> {
            var content = author.content();
            var portrait = content.portraitId() != null ? name(portraits.get(content.portraitId()).externalId(),
                    content.portraitId())
                    : unresolved.getOrDefault(author.id(), List.of()).stream().map(ExportRepository.Unresolved::externalId)
                            .findFirst().orElse(null);
            return new ImportedAuthor(author.id(), content.slug(), content.name(), content.bio(), portrait);
        }).toList();
    }

    private static String name(String externalId, UUID id) {
        return externalId == null ? id.toString() : externalId;
    }
}
