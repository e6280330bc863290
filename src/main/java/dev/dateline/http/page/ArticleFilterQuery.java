package dev.dateline.http.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.BoundedPattern;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;

/** The filters of a list of articles, public or not. */
public record ArticleFilterQuery(
        @Parameter(description = "Only articles in these sections or their descendants: paths (current or former) or"
                + " ids, comma-separated.",
                example = "world/europe")
        @RestQuery @Separator(",")
        @Size(max = 20) List<@Size(max = 1000) @Pattern(regexp = ArticleFilters.ONE_PATH,
                message = ArticleFilters.ONE_PATH_MESSAGE) String> section,
        @Parameter(description = "`false` excludes articles in descendants of `section`; only together"
                + " with `section`.", example = "false")
        @RestQuery Boolean descendants,
        @Parameter(
                description = "Only articles with at least one of these tags: slugs (current or former) or ids, comma-separated.",
                example = "port-electrification,ferries")
        @RestQuery @Separator(",") @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tag,
        @Parameter(description = "Only articles with all of these tags: slugs (current or former) or ids, comma-separated.",
                example = "port-electrification,oster-quay")
        @RestQuery("tag.all") @Separator(",") @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagAll,
        @Parameter(description = "Only articles by any of these authors: slugs or ids, comma-separated.",
                example = "nell-tidewater")
        @RestQuery @Separator(",")
        @Size(max = 20) List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = SLUG_OR_ID, message = Slug.MESSAGE) String> author,
        @Parameter(description = "Only articles that use this media item.")
        @RestQuery UUID media,
        @Parameter(description = "Only articles of these types, comma-separated.", example = "opinion,analysis")
        @RestQuery @Separator(",") @Size(max = 9) List<ArticleType> type,
        @Parameter(description = "Only articles in exactly these languages (BCP 47, case-insensitive), comma-separated.",
                example = "en,de")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Parameter(description = "Only articles with at least one of these flags, comma-separated.", example = "breaking")
        @RestQuery @Separator(",")
        @Size(max = 20) List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> flags,
        @Parameter(description = "Only articles with this access; several values are comma-separated.", example = "free,metered")
        @RestQuery @Separator(",") @Size(max = 3) List<ArticleAccess> access,
        @Parameter(description = "Only the article with this id in the system that it comes from.", example = "cms-4711")
        @RestQuery @Size(max = 300) String externalId,
        @Parameter(description = "Only articles published after this time.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant publishedAfter,
        @Parameter(description = "Only articles published before this time.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant publishedBefore,
        @Parameter(description = "Only articles published at this time or later.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant publishedFrom,
        @Parameter(description = "Only articles published at this time or earlier.", example = "2026-11-30T23:59:59Z")
        @RestQuery Instant publishedUntil) {

    private static final String SLUG_OR_ID = "(?:" + Slug.PATTERN + ")|[0-9a-fA-F-]{36}";
    private static final BoundedPattern SLUG = BoundedPattern.of(Slug.MAX_LENGTH, Slug.PATTERN);

    /**
     * All filters but {@code externalId}.
     *
     * @throws ProblemException INVALID_PARAMETER if {@code descendants} has no {@code section}, or no type remains
     */
    public ArticleFilters toFilters(ArticleExclusionQuery not) {
        if ((section == null || section.isEmpty()) && descendants != null) {
            throw ProblemException.invalidParameter("descendants", "requires section");
        }
        not.requireOtherType(type);
        var published = TimeRange.of(publishedAfter, publishedFrom, publishedBefore, publishedUntil);
        return new ArticleFilters(section, not.sectionNot(), descendants, tag, tagAll, not.tagNot(), author, media, type,
                not.typeNot(), language, flags, access, not.idsNot(), published.after(), published.before());
    }

    /**
     * @param unknown the names of tags that no tag has or had
     * @throws ProblemException INVALID_PARAMETER for one of them that is not a slug
     */
    public void requireSlugs(Set<String> unknown, ArticleExclusionQuery not) {
        requireSlugs("tag", tag, unknown);
        requireSlugs("tag.all", tagAll, unknown);
        requireSlugs("tag.not", not.tagNot(), unknown);
    }

    private static void requireSlugs(String parameter, List<String> names, Set<String> unknown) {
        if (names == null) {
            return;
        }
        names.stream().filter(name -> unknown.contains(name) && !SLUG.matches(name)).findFirst().ifPresent(name -> {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, List.of(new Violation(Place.QUERY, parameter, name,
                    Slug.MESSAGE + ", or a former slug", null)));
        });
    }
}
