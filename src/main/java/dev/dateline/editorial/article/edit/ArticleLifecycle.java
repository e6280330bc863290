package dev.dateline.editorial.article.edit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticlePublished;
import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.ArticleScheduled;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleUnpublished;
import dev.dateline.editorial.article.Correction;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.WireName;

/**
 * Changes the status of articles. Callers provide the transaction, with the article locked. Each method throws a ProblemException
 * CONFLICT, which lists the allowed transitions, if the status does not allow it.
 */
@ApplicationScoped
public class ArticleLifecycle {

    /** A later time is more likely a mistake. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(3_653);

    private final ArticleRepository articles;
    private final FormerAddressRepository formerAddresses;
    private final Event<ArticlePublished> published;
    private final Event<ArticleUnpublished> unpublished;
    private final Event<ArticleScheduled> scheduled;
    private final Clock clock;

    ArticleLifecycle(ArticleRepository articles, FormerAddressRepository formerAddresses, Event<ArticlePublished> published,
            Event<ArticleUnpublished> unpublished, Event<ArticleScheduled> scheduled, Clock clock) {
        this.articles = articles;
        this.formerAddresses = formerAddresses;
        this.published = published;
        this.unpublished = unpublished;
        this.scheduled = scheduled;
        this.clock = clock;
    }

    public void submit(Article article) {
        require(Transition.SUBMIT, article);
        article.markUnpublished(ArticleStatus.REVIEW);
    }

    public void giveBack(Article article) {
        require(Transition.RETURN, article);
        article.markUnpublished(statusBeforeReview(article));
    }

    /**
     * Makes the latest revision public, or schedules it for the latest of its times if that is in the future.
     *
     * @throws InvalidContent if the article has expired, another public article has its slug, or it is public and has a time in
     *         the future
     */
    public void publish(Article article) {
        require(Transition.PUBLISH, article);
        var now = clock.instant();
        var dates = article.content().dates();
        var violations = new Violations();
        checkPublishable(article, now, violations);
        var due = dates.earliestPublication().filter(time -> time.isAfter(now));
        due.filter(time -> time.isAfter(now.plus(LONGEST_WAIT))).ifPresent(time -> violations.add(
                dates.earliestPublicationProperty(), time.toString(), "must be within ten years"));
        if (due.isPresent() && article.isPublic()) {
            violations.add(dates.earliestPublicationProperty(), due.get().toString(),
                    "must not be in the future while the article is public; unpublish it first");
        }
        violations.throwIfAny();
        if (due.isPresent()) {
            scheduled.fire(new ArticleScheduled(article, due.get()));
        } else {
            published.fire(new ArticlePublished(article));
        }
    }

    /**
     * @param at null if it is missing or invalid
     * @param violations those found already
     * @throws InvalidContent if the time is missing, past, too late, or contradicts the times of the article
     */
    public void schedule(Article article, Instant at, Violations violations) {
        require(Transition.SCHEDULE, article);
        if (at == null) {
            violations.add("at", null, "must be given");
        } else {
            checkTime(article, at, violations);
            checkPublishable(article, at, violations);
        }
        violations.throwIfAny();
        scheduled.fire(new ArticleScheduled(article, at));
    }

    private void checkTime(Article article, Instant at, Violations violations) {
        var now = clock.instant();
        if (!at.isAfter(now)) {
            violations.add("at", at.toString(), "must be in the future");
        } else if (at.isAfter(now.plus(LONGEST_WAIT))) {
            violations.add("at", at.toString(), "must be within ten years");
        }
        article.content().dates().earliestPublication().filter(at::isBefore).ifPresent(earliest -> violations.add("at",
                at.toString(), "must not be earlier than embargoedUntil and publishedAt; the later one is " + earliest));
    }

    private void checkPublishable(Article article, Instant at, Violations violations) {
        article.content().dates().published(at).firstPublication().ifPresent(first -> Correction.checkTimes(
                article.content().corrections(), first, violations, "corrections[%d].at"));
        var expiresAt = article.content().dates().expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(at)) {
            violations.add("expiresAt", expiresAt.toString(), "must be later than the publication, " + at);
        }
        if (articles.isSlugPublicElsewhere(article.slug(), article.id())) {
            violations.add("slug", article.slug(), "is the public slug of another article until its changes are published");
        }
    }

    public void unpublish(Article article) {
        require(Transition.UNPUBLISH, article);
        unpublished.fire(new ArticleUnpublished(article, ArticleStatus.UNPUBLISHED));
    }

    public void trash(Article article) {
        require(Transition.TRASH, article);
        unpublished.fire(new ArticleUnpublished(article, ArticleStatus.TRASHED));
    }

    public void restore(Article article) {
        require(Transition.RESTORE, article);
        article.markUnpublished(statusBeforeReview(article));
    }

    /** Removes it with all revisions. Its public URLs return 410 permanently. */
    public void delete(Article article) {
        require(Transition.DELETE, article);
        articles.countUsages(article.id()).rejectIfAny("article", "Remove it from them first.");
        formerAddresses.forget(ResourceKind.ARTICLE, article.id());
        articles.deleteWithReferences(article);
    }

    private static ArticleStatus statusBeforeReview(Article article) {
        return article.wasNeverPublic() ? ArticleStatus.DRAFT : ArticleStatus.UNPUBLISHED;
    }

    private static void require(Transition transition, Article article) {
        if (!Transition.allowedIn(article.status()).contains(transition)) {
            throw impossible(WireName.of(transition), article);
        }
    }

    /** @throws ProblemException CONFLICT for the content of an article in the trash */
    public static void requireEditable(Article article) {
        if (article.status() == ArticleStatus.TRASHED) {
            throw impossible("edit", article);
        }
    }

    private static ProblemException impossible(String operation, Article article) {
        return ProblemException.of(ProblemType.CONFLICT, List.of(new Violation(Place.PATH, operation,
                "is not possible while the article is " + WireName.of(article.status()) + "; allowed: "
                        + Transition.allowedIn(article.status()).stream().map(WireName::of)
                                .collect(Collectors.joining(", ")),
                null)));
    }
}
