package dev.dateline.delivery.article.v1;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.WireName;

/** The parameters that select the parts and the body format of articles. */
public record ArticleForm(
        @Parameter(description = "Properties to add, comma-separated. `details` adds all properties of a single article except"
                + " its body to the articles of a list; `body`, `media` and `translations` add only these (a single article"
                + " always has them; the bodies of a page have at most 16,777,216 bytes together, as blocks 2,097,152); `authors` adds the biography and portrait of each author, `related` the three most"
                + " closely related articles (with a `limit` of at most 50). Properties named in `fields` need not be included.",
                example = "details,body")
        @RestQuery @Separator(",") @Size(max = 6) List<ArticleInclude> include,
        @Parameter(description = "Format of the body: sanitised `html`, plain `text`, `markdown` (CommonMark with GitHub"
                + " tables), or `blocks`: a list of typed blocks for native rendering, in the property `blocks`. In lists only"
                + " together with `include=body`.")
        @RestQuery @DefaultValue("html") BodyForm body) {

    private static final Map<ArticlePart, Set<String>> PROPERTIES = Map.ofEntries(
            entry(ArticlePart.BODY, Set.of("body", "blocks", "lead", "media")),
            entry(ArticlePart.BODY_MEDIA, Set.of("blocks")),
            entry(ArticlePart.LENGTH, Set.of("wordCount", "readingMinutes")),
            entry(ArticlePart.DETAILS, ArticleDetails.NAMES),
            entry(ArticlePart.SECTION, Set.of("section")),
            entry(ArticlePart.SECTIONS, Set.of("sections")),
            entry(ArticlePart.TAGS, Set.of("tags")),
            entry(ArticlePart.AUTHORS, Set.of("authors")),
            entry(ArticlePart.PORTRAITS, Set.of("authors")),
            entry(ArticlePart.LEAD, Set.of("lead")),
            entry(ArticlePart.SOCIAL, Set.of("social")),
            entry(ArticlePart.MEDIA, Set.of("media")),
            entry(ArticlePart.TRANSLATIONS, Set.of("translations")),
            entry(ArticlePart.CORRECTIONS, Set.of("corrections")),
            entry(ArticlePart.RELATED, Set.of("related")));

    /** The paths in {@code fields} that request a part without {@code include}. */
    private static final Map<ArticlePart, Set<String>> NAMED_AS = Map.of(
            ArticlePart.BODY, Set.of("body", "blocks"),
            ArticlePart.LENGTH, PROPERTIES.get(ArticlePart.LENGTH),
            ArticlePart.DETAILS, PROPERTIES.get(ArticlePart.DETAILS),
            ArticlePart.SECTIONS, PROPERTIES.get(ArticlePart.SECTIONS),
            ArticlePart.PORTRAITS, Set.of("authors.bio", "authors.portrait"),
            ArticlePart.SOCIAL, PROPERTIES.get(ArticlePart.SOCIAL),
            ArticlePart.MEDIA, PROPERTIES.get(ArticlePart.MEDIA),
            ArticlePart.TRANSLATIONS, PROPERTIES.get(ArticlePart.TRANSLATIONS),
            ArticlePart.CORRECTIONS, PROPERTIES.get(ArticlePart.CORRECTIONS),
            ArticlePart.RELATED, PROPERTIES.get(ArticlePart.RELATED));

    /** All properties of articles, for copies of them. */
    public static ArticleForm ofCopy(boolean withBodies) {
        return new ArticleForm(
                withBodies ? List.of(ArticleInclude.DETAILS, ArticleInclude.BODY) : List.of(ArticleInclude.DETAILS),
                BodyForm.HTML);
    }

    /** @throws ProblemException INVALID_PARAMETER if a body format is selected without the body */
    public Set<ArticlePart> partsOfCard(FieldSelection fields) {
        var asked = asked(ArticlePart.OF_A_CARD, fields);
        if (body != BodyForm.HTML && !asked.contains(ArticlePart.BODY)) {
            throw ProblemException.invalidParameter("body", WireName.of(body), "requires include=body in lists");
        }
        return wanted(asked, fields);
    }

    Set<ArticlePart> partsOfArticle(FieldSelection fields) {
        return wanted(asked(ArticlePart.OF_AN_ARTICLE, fields), fields);
    }

    private Set<ArticlePart> asked(Set<ArticlePart> usual, FieldSelection fields) {
        var parts = EnumSet.copyOf(usual);
        if (body == BodyForm.BLOCKS) {
            parts.add(ArticlePart.BODY_MEDIA);
        }
        if (include != null) {
            include.forEach(inclusion -> parts.addAll(inclusion.parts));
        }
        if (fields == FieldSelection.EVERYTHING) {
            return parts;
        }
        NAMED_AS.forEach((part, paths) -> {
            if (paths.stream().anyMatch(fields::names)) {
                parts.add(part);
            }
        });
        return parts;
    }

    private static Set<ArticlePart> wanted(Set<ArticlePart> asked, FieldSelection fields) {
        if (fields != FieldSelection.EVERYTHING) {
            asked.removeIf(part -> PROPERTIES.get(part).stream().noneMatch(fields::wants));
        }
        return asked;
    }
}
