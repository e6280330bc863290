package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.article.ArticleCriteria;
import dev.dateline.delivery.article.Facet;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;

/** Which articles are wanted, in which order, and which page of them. */
record ArticleQuery(
        @Parameter(description = "Only articles with all these words, in whatever form the language of the article gives"
                + " them, in headline, kicker, summary, dateline, byline or the first 250,000 characters of the body."
                + " `\"in quotes\"` means one after the other, `or` either, `-word` without. Words that say nothing in a"
                + " language, such as `the`, are passed over.",
                example = "\"last crane\" or ferries -strike")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(description = "Only articles of this section: its path (also one it once had) or id. Sections below it count, too.",
                example = "world/europe")
        @RestQuery @Size(max = 1000)
        @Pattern(regexp = ONE_PATH, message = "must be the path of one section, such as world/europe, or its id")
        String section,
        @Parameter(description = "`false` leaves out articles of the sections below `section`, which count otherwise; only"
                + " together with `section`.", example = "false")
        @RestQuery Boolean descendants,
        @Parameter(description = "Slugs (also former ones) or ids of tags, joined by commas: only articles that bear at least one.", example = "port-electrification,ferries")
        @RestQuery @Separator(",") @Size(max = 20)
        List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> tag,
        @Parameter(description = "Slugs (also former ones) or ids of tags, joined by commas: only articles that bear each.",
                example = "port-electrification,oster-quay")
        @RestQuery("tag.all") @Separator(",") @Size(max = 20)
        List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> tagAll,
        @Parameter(description = "Slugs (also former ones) or ids of tags, joined by commas: only articles that bear none.",
                example = "fisheries")
        @RestQuery("tag.not") @Separator(",") @Size(max = 20)
        List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> tagNot,
        @Parameter(description = "Only articles by this author: a slug or an id.", example = "nell-tidewater")
        @RestQuery @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        String author,
        @Parameter(description = "Only articles that use this media item.")
        @RestQuery UUID media,
        @Parameter(description = "Only articles of these types, joined by commas.", example = "opinion,analysis")
        @RestQuery @Separator(",") @Size(max = 9) List<ArticleType> type,
        @Parameter(description = "Only articles in these languages (BCP 47, in whatever case, but otherwise as they stand in the articles), joined by commas.", example = "en,de")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Parameter(description = "Only articles published later than this.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant publishedAfter,
        @Parameter(description = "Only articles published earlier than this.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant publishedBefore,
        @Parameter(description = "Whether each article has `highlight`: headline, kicker, summary and fragments of the body as"
                + " HTML, with the matches of `q` in `mark`. `fields=highlight` requests it, too. Only together with `q`.", example = "true")
        @RestQuery @DefaultValue("false") boolean highlight,
        @Parameter(description = "The order; a minus means descending. Articles that tie go by id, headlines by their"
                + " letters, whatever their case and accents. By `updatedAt` and by `headline`, an article whose value changes"
                + " while the list is read moves within it, and can be missed or listed twice: to keep a copy, follow"
                + " `/api/v1/changes`. `-relevance` is for"
                + " searches: only together with `q`, and the list then holds the newest 1,000 articles that match, ranked"
                + " by where the words stand (headline, then kicker and summary, dateline and byline, body) and how near"
                + " to each other; `facets` count these, `page.total` is the number of all matches.")
        @RestQuery @DefaultValue("-publishedAt") ArticleSort sort,
        @Parameter(description = "By what to count the articles of the whole list, joined by commas; the answer is in"
                + " `facets`. It costs the more the longer the list is.", example = "section,type")
        @RestQuery @Separator(",") @Size(max = 5) List<ArticleFacet> facets) {

    /** Former paths, by which a section can be found too, need not be made of slugs. */
    private static final String ONE_PATH = "[^/,]++(/[^/,]++)*+";

    /** @throws ProblemException INVALID_PARAMETER when there is no {@code q} or {@code section} for what is wanted of one */
    ArticleCriteria toCriteria(ItemQuery items) {
        if (q == null && highlight) {
            throw forSearchesOnly("highlight");
        }
        if (q == null && sort == ArticleSort.MOST_RELEVANT) {
            throw forSearchesOnly("sort");
        }
        if (section == null && descendants != null) {
            throw ProblemException.invalidParameter("descendants", "is only taken together with section");
        }
        return new ArticleCriteria(q, section, !Boolean.FALSE.equals(descendants), tag, tagAll, tagNot, author, media, type,
                language, publishedAfter, publishedBefore, items.updatedAfter(), items.updatedBefore(), items.ids());
    }

    /** @throws ProblemException INVALID_PARAMETER when {@code fields} names them and nothing is searched for */
    boolean wantsHighlights(FieldSelection fields) {
        var named = fields.names("highlight");
        if (q == null && named) {
            throw ProblemException.invalidParameter("fields", "names highlight, which is for searches: it needs q");
        }
        return (highlight || named) && fields.wants("highlight");
    }

    private static ProblemException forSearchesOnly(String name) {
        return ProblemException.invalidParameter(name, "is for searches: it needs q");
    }

    Set<Facet> facetsWanted() {
        return facets == null ? Set.of() : facets.stream().map(wanted -> wanted.facet).collect(Collectors.toSet());
    }
}
