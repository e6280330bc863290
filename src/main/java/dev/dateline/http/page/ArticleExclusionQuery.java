package dev.dateline.http.page;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.WireName;

/** The filters that exclude articles from a list, public or not. */
public record ArticleExclusionQuery(
        @Parameter(description = "Without the articles with these ids, such as those that a page shows already,"
                + " comma-separated.", example = "01a20d77-ae06-7dc5-8863-3f00843cff5b")
        @RestQuery("ids.not") @Separator(",") @Size(max = 100) List<UUID> idsNot,
        @Parameter(description = "Only articles of other types, comma-separated.", example = "factbox,gallery")
        @RestQuery("type.not") @Separator(",") @Size(max = 8) List<ArticleType> typeNot,
        @Parameter(description = "Only articles in none of these sections and their descendants: paths (current or former) or"
                + " ids, comma-separated.", example = "sport")
        @RestQuery("section.not") @Separator(",")
        @Size(max = 20) List<@Size(max = 1000) @Pattern(regexp = ArticleFilters.ONE_PATH,
                message = ArticleFilters.ONE_PATH_MESSAGE) String> sectionNot,
        @Parameter(description = "Only articles with none of these tags: slugs (current or former) or ids, comma-separated."
                + " In the public API, a page is looked for in 2,500 articles: if nearly all of these have one of the tags, it has fewer articles"
                + " than `limit`, or none, and `page.next` continues the list.",
                example = "fisheries")
        @RestQuery("tag.not") @Separator(",") @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagNot) {

    /** @throws ProblemException INVALID_PARAMETER if no type remains */
    void requireOtherType(List<ArticleType> wanted) {
        if (typeNot != null && !typeNot.isEmpty() && ArticleType.without(wanted, typeNot).isEmpty()) {
            throw ProblemException.invalidParameter("type.not",
                    typeNot.stream().map(WireName::of).collect(Collectors.joining(",")), "excludes each value of type");
        }
    }
}
