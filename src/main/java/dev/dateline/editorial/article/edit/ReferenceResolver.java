package dev.dateline.editorial.article.edit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.edit.ArticleEdit.CreditedAuthor;
import dev.dateline.editorial.article.edit.ArticleEdit.Reference;
import dev.dateline.editorial.article.edit.ArticleEdit.UsedMedia;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.content.NamedRepository;
import dev.dateline.editorial.content.NamedResources;
import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.TagRepository;

/** Finds what an edit refers to, by id or by current or former name; creates nothing. */
@ApplicationScoped
class ReferenceResolver {

    private final SectionRepository sections;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final MediaRepository media;

    ReferenceResolver(SectionRepository sections, TagRepository tags, AuthorRepository authors, MediaRepository media) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
    }

    /** The primary section first, null if there is none, then the others. */
    List<UUID> sections(Reference primary, List<Reference> others, Violations violations) {
        var all = Stream.concat(Stream.ofNullable(primary), others.stream()).toList();
        var found = named(sections, all);
        var first = primary == null ? null : id(found, primary, "section", violations);
        return Stream.concat(Stream.of(first == null ? new UUID[1] : new UUID[] { first }),
                ids(found, others, "sections", violations).stream()).toList();
    }

    List<UUID> tags(List<Reference> references, Violations violations) {
        return ids(named(tags, references), references, "tags", violations);
    }

    List<UUID> authors(List<CreditedAuthor> credits, Violations violations) {
        var references = credits.stream().map(CreditedAuthor::author).toList();
        return ids(named(authors, references), references, "authors", violations);
    }

    List<UUID> media(List<UsedMedia> usages, Violations violations) {
        var references = usages.stream().map(UsedMedia::media).toList();
        var items = references.isEmpty() ? List.<MediaAddress>of()
                : media.listAddresses(names(references), ids(references), Set.of());
        var byExternalId = new HashMap<String, MediaAddress>();
        items.stream().filter(item -> item.externalId() != null).forEach(item -> byExternalId.put(item.externalId(), item));
        return ids(new NamedResources<>("media item", "externalId",
                items.stream().collect(Collectors.toMap(MediaAddress::id, Function.identity())), byExternalId,
                MediaAddress::id, id -> List.of()), references, "media", violations);
    }

    private static <E extends VersionedEntity> NamedResources<E> named(NamedRepository<E> repository,
            List<Reference> references) {
        return NamedResources.of(repository, ids(references), names(references));
    }

    private static Set<UUID> ids(List<Reference> references) {
        return references.stream().map(Reference::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> names(List<Reference> references) {
        return references.stream().map(Reference::name).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static List<UUID> ids(NamedResources<?> known, List<Reference> references, String list, Violations violations) {
        return IntStream.range(0, references.size())
                .mapToObj(i -> id(known, references.get(i), list + "[" + i + "]", violations)).toList();
    }

    /** A placeholder if there is a violation, so that the other rules can be checked. */
    private static UUID id(NamedResources<?> known, Reference reference, String field, Violations violations) {
        return known.find(reference.id(), reference.name(), field, violations)
                .orElseGet(() -> UUID.nameUUIDFromBytes(field.getBytes(StandardCharsets.UTF_8)));
    }
}
