package dev.dateline.editorial.article.edit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagRepository;

/** What articles refer to, by id. */
public record ReferencedContent(Map<UUID, Section> sections, Map<UUID, Tag> tags, Map<UUID, Author> authors,
        Map<UUID, MediaAddress> media) {

    /** One statement for each kind that is used. */
    @ApplicationScoped
    public static class Reader {

        private final SectionRepository sections;
        private final TagRepository tags;
        private final AuthorRepository authors;
        private final MediaRepository media;

        Reader(SectionRepository sections, TagRepository tags, AuthorRepository authors, MediaRepository media) {
            this.sections = sections;
            this.tags = tags;
            this.authors = authors;
            this.media = media;
        }

        public ReferencedContent of(Collection<ArticleContent> articles) {
            return of(ids(articles, content -> Stream.concat(Stream.ofNullable(content.sectionId()),
                    content.sectionIds().stream())),
                    ids(articles, content -> content.tagIds().stream()),
                    ids(articles, content -> content.authors().stream().map(Credit::authorId)),
                    ids(articles, content -> content.media().stream().map(MediaUsage::mediaId)));
        }

        public ReferencedContent of(Set<UUID> sectionIds, Set<UUID> tagIds, Set<UUID> authorIds, Set<UUID> mediaIds) {
            return new ReferencedContent(sections.mapById(sectionIds), tags.mapById(tagIds), authors.mapById(authorIds),
                    (mediaIds.isEmpty() ? List.<MediaAddress>of() : media.listAddresses(Set.of(), mediaIds, Set.of())).stream()
                            .collect(Collectors.toMap(MediaAddress::id, Function.identity())));
        }

        private static Set<UUID> ids(Collection<ArticleContent> articles, Function<ArticleContent, Stream<UUID>> ids) {
            return articles.stream().flatMap(ids).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }
}
