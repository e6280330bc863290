package dev.dateline.editorial.article.edit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.Body;
import dev.dateline.body.sanitise.RemovedMarkup;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.edit.ArticleEdit.CreditedAuthor;
import dev.dateline.editorial.article.edit.ArticleEdit.UsedMedia;
import dev.dateline.editorial.content.AutomaticSlugs;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Violations;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.UsageRole;
import dev.dateline.vocabulary.WireName;

/** Creates and changes articles as editors state them. Callers provide the transaction, with the article locked. */
@ApplicationScoped
public class ArticleEditor {

    /** Of the clocks of editors' tools and the server. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final ArticleService articles;
    private final ArticleRepository repository;
    private final ReferenceResolver references;
    private final EditedBody.Linker bodies;
    private final ContentRules rules;
    private final AutomaticSlugs slugs;
    private final Clock clock;

    ArticleEditor(ArticleService articles, ArticleRepository repository, ReferenceResolver references,
            EditedBody.Linker bodies, ContentRules rules, Clock clock, AutomaticSlugs slugs) {
        this.slugs = slugs;
        this.clock = clock;
        this.articles = articles;
        this.repository = repository;
        this.references = references;
        this.bodies = bodies;
        this.rules = rules;
    }

    /**
     * Creates a draft.
     *
     * @param violations those found already
     * @param editor the name of an API key
     * @throws InvalidContent with all violations; nothing is stored then
     */
    public Edited create(ArticleEdit edit, Violations violations, String editor) {
        var content = content(edit, null, violations);
        var article = articles.create(content.article(), Body.parse(content.article().body()).words(edit.language()),
                edit.externalId(), editor);
        repository.flush();
        return new Edited(article, content.removed());
    }

    /** Replaces the content of the working copy; the public version stays as it is. */
    public Edited change(Article article, ArticleEdit edit, Violations violations, String editor) {
        var content = content(edit, article, violations);
        articles.change(article, content.article(), Body.parse(content.article().body()).words(edit.language()),
                edit.externalId(), editor);
        return new Edited(article, content.removed());
    }

    /** @param known the article that is changed; null for a new one */
    private Content content(ArticleEdit edit, Article known, Violations violations) {
        violations.addAll(rules.violations(edit));
        var sections = references.sections(edit.section(), bounded("sections", edit.sections(), violations), violations);
        var tags = references.tags(bounded("tags", edit.tags(), violations), violations);
        var authors = credits(bounded("authors", edit.authors(), violations), violations);
        var usages = usages(bounded("media", edit.media(), violations), violations);
        var body = bodies.edit(violations.include("body") ? null : edit.body(), edit.bodyFormat(),
                known == null ? null : known.content().body(), usages, violations);
        var content = new ArticleContent(type(edit), edit.language(), slug(edit, known, violations), edit.texts(), body.html(),
                sections.get(0), rest(sections), tags, authors, body.media(), edit.corrections(), edit.translationGroup(),
                edit.details(), dates(edit.dates(), known));
        violations.addAll(articles.violations(content), ArticleEditor::field);
        checkDates(content.dates(), known, violations);
        ArticleCorrections.checkTimes(content, known, clock.instant(), violations, "corrections[%d].at");
        checkExternalId(edit.externalId(), known, violations);
        violations.throwIfAny();
        return new Content(content, body.removed());
    }

    /** Empty if the list is invalid. */
    private static <T> List<T> bounded(String field, List<T> values, Violations violations) {
        return values == null || violations.include(field) ? List.of() : values;
    }

    private static List<UUID> rest(List<UUID> sections) {
        return sections.subList(1, sections.size());
    }

    private List<Credit> credits(List<CreditedAuthor> stated, Violations violations) {
        var ids = references.authors(stated, violations);
        return IntStream.range(0, ids.size()).mapToObj(i -> new Credit(ids.get(i),
                stated.get(i).role() == null ? AuthorRole.WRITER : stated.get(i).role())).toList();
    }

    private List<MediaUsage> usages(List<UsedMedia> stated, Violations violations) {
        var ids = references.media(stated, violations);
        return IntStream.range(0, ids.size()).mapToObj(i -> {
            var usage = stated.get(i);
            var role = usage.role() != null ? usage.role() : i == 0 ? UsageRole.LEAD : UsageRole.INLINE;
            return new MediaUsage(ids.get(i), role, usage.caption(), usage.altText(), usage.credit());
        }).toList();
    }

    private static ArticleType type(ArticleEdit edit) {
        return edit.type() == null ? ArticleType.ARTICLE : edit.type();
    }

    private String slug(ArticleEdit edit, Article known, Violations violations) {
        if (edit.slug() == null) {
            return known != null ? known.slug() : slugs.of(ResourceKind.ARTICLE, edit.texts().headline(),
                    WireName.of(type(edit)), repository::findTakenSlugs);
        }
        var isOwn = known != null && known.slug().equals(edit.slug());
        if (!isOwn && edit.slug().length() <= Slug.MAX_LENGTH && !repository.findTakenSlugs(Set.of(edit.slug())).isEmpty()) {
            violations.add("slug", edit.slug(), "is taken by another article");
        }
        return edit.slug();
    }

    /** An update time that the editor has not changed becomes that of the save. A published article keeps its time. */
    private static ArticleDates dates(ArticleDates stated, Article known) {
        if (known == null) {
            return stated;
        }
        var before = known.content().dates();
        var updatedAt = Objects.equals(stated.updatedAt(), before.updatedAt()) ? null : stated.updatedAt();
        var keepsTime = stated.publishedAt() == null && before.firstPublishedAt() != null;
        return new ArticleDates(keepsTime ? before.publishedAt() : stated.publishedAt(), before.firstPublishedAt(), updatedAt,
                stated.embargoedUntil(),
                stated.expiresAt());
    }

    private void checkDates(ArticleDates dates, Article known, Violations violations) {
        var begin = dates.earliestPublication();
        if (dates.expiresAt() != null && begin.filter(time -> !dates.expiresAt().isAfter(time)).isPresent()) {
            violations.add("expiresAt", dates.expiresAt().toString(), "must be later than publishedAt and embargoedUntil");
        }
        if (dates.updatedAt() != null && dates.updatedAt().isAfter(clock.instant().plus(CLOCK_DIFFERENCE))
                && begin.filter(time -> !dates.updatedAt().isAfter(time)).isEmpty()) {
            violations.add("updatedAt", dates.updatedAt().toString(), "must not be in the future or after the publication");
        }
        if (dates.updatedAt() != null && dates.publishedAt() != null && !dates.publishedAt().isAfter(clock.instant())
                && dates.updatedAt().isBefore(dates.publishedAt())) {
            violations.add("updatedAt", dates.updatedAt().toString(), "must not be earlier than publishedAt");
        }
        var scheduledAt = known == null ? null : known.scheduledAt();
        if (scheduledAt != null && dates.expiresAt() != null && !dates.expiresAt().isAfter(scheduledAt)) {
            violations.add("expiresAt", dates.expiresAt().toString(), "must be later than scheduledAt, " + scheduledAt);
        }
        if (scheduledAt != null && begin.filter(scheduledAt::isBefore).isPresent()) {
            violations.add(dates.earliestPublicationProperty(), begin.get().toString(),
                    "must not be later than scheduledAt; schedule the article again to change that");
        }
    }

    private void checkExternalId(String id, Article known, Violations violations) {
        if (id != null && !violations.include("externalId") && (known == null || !id.equals(known.externalId()))
                && !repository.listByExternalIds(Set.of(id)).isEmpty()) {
            violations.add("externalId", id, "is taken by another article");
        }
    }

    /** The name in JSON of a property of {@link ArticleContent}. */
    private static String field(String field) {
        if (field.startsWith("sectionId")) {
            return field.replace("sectionIds", "sections").replace("sectionId", "section");
        }
        return field.replace("tagIds", "tags");
    }

    private record Content(ArticleContent article, List<RemovedMarkup> removed) {
    }

    /** A saved article, and what sanitising removed from its body. */
    public record Edited(Article article, List<RemovedMarkup> removed) {

        /** Without a new body. */
        public static Edited of(Article article) {
            return new Edited(article, List.of());
        }

        public static Function<Article, Edited> after(Consumer<Article> change) {
            return article -> {
                change.accept(article);
                return of(article);
            };
        }
    }
}
