package dev.dateline.editorial.article.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.ArticleFilter;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.MissingPart;
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.UuidFormat;

/**
 * The filters of a list as clients state them; null for any value.
 *
 * @param section a path or id
 * @param tags slugs or ids
 * @param author a slug or id
 */
public record ArticleCriteria(List<UUID> ids, List<ArticleStatus> statuses, String externalId, String section,
        boolean withDescendants, List<String> tags, String author, List<ArticleType> types, List<String> languages,
        Boolean hasUnpublishedChanges, String createdBy, Instant savedAfter, Instant savedBefore, String text,
        List<MissingPart> missing, UUID media) {

    /** The articles of a section and its descendants, without trashed ones. */
    public static ArticleCriteria ofSection(String section) {
        return new ArticleCriteria(null, null, null, section, true, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** Looks up what the filters name. */
    @ApplicationScoped
    public static class Resolver {

        private final SectionRepository sections;
        private final TagRepository tags;
        private final AuthorRepository authors;

        Resolver(SectionRepository sections, TagRepository tags, AuthorRepository authors) {
            this.sections = sections;
            this.tags = tags;
            this.authors = authors;
        }

        public ArticleFilter resolve(ArticleCriteria stated) {
            return new ArticleFilter(stated.ids, stated.statuses, stated.externalId, sections(stated), tags(stated.tags),
                    author(stated.author), stated.types, stated.languages, stated.hasUnpublishedChanges, stated.createdBy,
                    stated.savedAfter, stated.savedBefore, stated.text, stated.missing, stated.media);
        }

        /** Null for no filter; empty for an unknown section. */
        private Set<UUID> sections(ArticleCriteria stated) {
            if (stated.section == null) {
                return null;
            }
            var found = UuidFormat.parse(stated.section).flatMap(sections::findByIdOptional)
                    .or(() -> Optional.ofNullable(sections.findByNames(Set.of(stated.section)).get(stated.section)));
            return found.map(section -> stated.withDescendants ? sections.listSubtree(section.path())
                    : List.of(section)).orElse(List.of()).stream().map(Section::id).collect(Collectors.toSet());
        }

        private Set<UUID> tags(List<String> names) {
            if (names == null || names.isEmpty()) {
                return null;
            }
            var byName = tags.findByNames(names);
            return names.stream().flatMap(name -> UuidFormat.parse(name)
                    .or(() -> Optional.ofNullable(byName.get(name)).map(Tag::id)).stream()).collect(Collectors.toSet());
        }

        /** An id of nothing for an unknown author. */
        private UUID author(String name) {
            return name == null ? null
                    : UuidFormat.parse(name).orElseGet(() -> Optional.ofNullable(authors.findByNames(Set.of(name)).get(name))
                            .map(Author::id).orElse(new UUID(0, 0)));
        }
    }
}
