package dev.dateline.delivery.article.v1;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.article.ArticlePart;

/** In what form articles are wanted, be it one or a list. */
record ArticleForm(
        @Parameter(description = "What to add, joined by commas: `body`, `media` and `translations` to the articles of a"
                + " list (a single one has them anyway), `authors` the biography and portrait of each author, `related` the"
                + " three articles nearest to each.",
                example = "media,authors")
        @RestQuery @Separator(",") @Size(max = 5) List<ArticleInclude> include,
        @Parameter(description = "The form of the body: sanitised `html`, plain `text`, `markdown` (CommonMark with the"
                + " tables of GitHub), or `blocks`: a list that an app can draw piece by piece, in the property `blocks`.")
        @RestQuery @DefaultValue("html") BodyForm body) {

    private static final Set<ArticlePart> OF_A_CARD = EnumSet.of(ArticlePart.TAGS, ArticlePart.AUTHORS, ArticlePart.LEAD);

    private static final Map<ArticlePart, Set<String>> PROPERTIES = Map.of(
            ArticlePart.BODY, Set.of("body", "blocks", "wordCount", "readingMinutes"),
            ArticlePart.SECTIONS, Set.of("sections"),
            ArticlePart.TAGS, Set.of("tags"),
            ArticlePart.AUTHORS, Set.of("authors"),
            ArticlePart.PORTRAITS, Set.of("authors"),
            ArticlePart.LEAD, Set.of("lead"),
            ArticlePart.MEDIA, Set.of("media"),
            ArticlePart.TRANSLATIONS, Set.of("translations"),
            ArticlePart.CORRECTIONS, Set.of("corrections"),
            ArticlePart.RELATED, Set.of("related"));

    /** @param wanted tells of a property whether the answer is to have it */
    Set<ArticlePart> partsOfCard(Predicate<String> wanted) {
        return parts(OF_A_CARD, wanted);
    }

    /** @param wanted tells of a property whether the answer is to have it */
    Set<ArticlePart> partsOfArticle(Predicate<String> wanted) {
        var usual = EnumSet.allOf(ArticlePart.class);
        usual.remove(ArticlePart.PORTRAITS);
        usual.remove(ArticlePart.RELATED);
        return parts(usual, wanted);
    }

    private Set<ArticlePart> parts(Set<ArticlePart> usual, Predicate<String> wanted) {
        var parts = EnumSet.copyOf(usual);
        if (include != null) {
            include.forEach(inclusion -> parts.add(inclusion.part));
        }
        parts.removeIf(part -> PROPERTIES.get(part).stream().noneMatch(wanted));
        return parts;
    }
}
