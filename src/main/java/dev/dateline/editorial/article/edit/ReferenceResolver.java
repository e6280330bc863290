package dev.dateline.editorial.article.edit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.NamedResources;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.section.SectionsByPath;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.editorial.tag.TagService;

/** Finds what an edit refers to, by id or by current or former name; creates nothing. */
@ApplicationScoped
class ReferenceResolver {

    private final SectionsByPath sections;
    private final SectionRepository sectionRepository;
    private final TagService tags;
    private final TagRepository tagRepository;
    private final AuthorService authors;
    private final AuthorRepository authorRepository;
    private final MediaRepository media;

    ReferenceResolver(SectionsByPath sections, SectionRepository sectionRepository, TagService tags,
            TagRepository tagRepository, AuthorService authors,
            AuthorRepository authorRepository, MediaRepository media) {
        this.sections = sections;
        this.sectionRepository = sectionRepository;
        this.tags = tags;
        this.tagRepository = tagRepository;
        this.authors = authors;
        this.authorRepository = authorRepository;
        this.media = media;
    }

    /** The primary section first, null if there is none, then the others. */
    List<UUID> sections(Reference primary, List<Reference> others, Violations violations) {
        var all = Stream.concat(Stream.ofNullable(primary), others.stream()).toList();
        var byId = byId(ids(all), sectionRepository::listByIds, Section::id);
        var found =
                new NamedResources<>("section", "path", byId, byName(all, byId, Section::path, sections::findAll), Section::id,
                        sectionRepository::listPathsLike);
        var first = primary == null ? null : id(found, primary, "section", violations);
        return Stream.concat(Stream.of(first == null ? new UUID[1] : new UUID[] { first }),
                ids(found, others, "sections", violations).stream()).toList();
    }

    List<UUID> tags(List<Reference> references, Violations violations) {
        var byId = byId(ids(references), tagRepository::listByIds, Tag::id);
        return ids(new NamedResources<>("tag", "slug", byId, byName(references, byId, Tag::slug, tags::findAll), Tag::id,
                tagRepository::listSlugsLike), references, "tags", violations);
    }

    List<UUID> authors(List<CreditedAuthor> credits, Violations violations) {
        var references = credits.stream().map(CreditedAuthor::author).toList();
        var byId = byId(ids(references), authorRepository::listByIds, Author::id);
        return ids(
                new NamedResources<>("author", "slug", byId, byName(references, byId, Author::slug, authors::findAll), Author::id,
                        authorRepository::listSlugsLike),
                references, "authors", violations);
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

    private static <T> Map<UUID, T> byId(Collection<UUID> ids, Function<Collection<UUID>, List<T>> list,
            Function<T, UUID> idOf) {
        return list.apply(ids).stream().collect(Collectors.toMap(idOf, Function.identity()));
    }

    /** Looks up only the names that the resources found by id do not have. */
    private static <T> Map<String, T> byName(List<Reference> references, Map<UUID, T> byId, Function<T, String> nameOf,
            Function<Collection<String>, Map<String, T>> find) {
        var known = byId.values().stream().collect(Collectors.toMap(nameOf, Function.identity()));
        var unknown = names(references);
        unknown.removeAll(known.keySet());
        known.putAll(find.apply(unknown));
        return known;
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
