package dev.dateline.editorial.exports;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.NamedRepository;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.TagRepository;

/** Rejects a selection that names what does not exist: its export would lack content that somebody expects in it. */
@ApplicationScoped
class SelectionCheck {

    private static final String QUERY = "query.";

    private final SectionRepository sections;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final MediaRepository media;
    private final ArticleRepository articles;

    SelectionCheck(SectionRepository sections, TagRepository tags, AuthorRepository authors, MediaRepository media,
            ArticleRepository articles) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
        this.articles = articles;
    }

    /** @throws InvalidContent naming the properties of the selection */
    void check(ArticleCriteria selection) {
        var violations = new Violations();
        var filters = selection.filters();
        requireAll(sections, filters.section(), i -> "section", "a section", violations);
        requireAll(tags, filters.tag(), i -> "tag[" + i + "]", "a tag", violations);
        requireAll(authors, filters.author(), i -> "author", "an author", violations);
        if (filters.media() != null
                && media.listAddresses(Set.of(), Set.of(filters.media()), Set.of()).isEmpty()) {
            violations.add(QUERY + "media", filters.media().toString(), "does not lead to a media item");
        }
        if (selection.externalId() != null && articles.listByExternalIds(List.of(selection.externalId())).isEmpty()) {
            violations.add(QUERY + "externalId", selection.externalId(), "is not the external id of an article");
        }
        violations.throwIfAny();
    }

    /** @param names or ids */
    private static void requireAll(NamedRepository<?> repository, List<String> names, IntFunction<String> property, String kind,
            Violations violations) {
        var known = repository.findIds(names);
        IntStream.range(0, names.size()).filter(i -> !known.containsKey(names.get(i)))
                .forEach(i -> violations.add(QUERY + property.apply(i), names.get(i), "does not lead to " + kind));
    }
}
