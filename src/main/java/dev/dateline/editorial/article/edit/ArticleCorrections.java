package dev.dateline.editorial.article.edit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.Body;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.Correction;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Changes single corrections of a working copy, numbered from 1. Callers provide the transaction, with the article locked. */
@ApplicationScoped
public class ArticleCorrections {

    private final ArticleService articles;
    private final Clock clock;

    ArticleCorrections(ArticleService articles, Clock clock) {
        this.clock = clock;
        this.articles = articles;
    }

    /** @throws ProblemException NOT_FOUND */
    public Correction get(Article article, int number) {
        var corrections = article.content().corrections();
        return corrections.get(index(corrections, number));
    }

    /**
     * @param correction without a time if it is made now
     * @param violations those found already
     * @throws ProblemException CONFLICT if it is made now, but the article has not been public
     * @throws InvalidContent with all violations, by the properties of the correction
     */
    public void add(Article article, Correction correction, Violations violations, String editor) {
        var now = clock.instant();
        if (correction.at() == null && !violations.include("at")) {
            firstPublication(article).filter(at -> !at.isAfter(now)).orElseThrow(() -> new ProblemException(
                    ProblemType.CONFLICT, "The article has not been public; change its text instead."));
        }
        var corrections = new ArrayList<>(article.content().corrections());
        corrections.add(correction.at() == null ? correction.madeAt(now) : correction);
        save(article, corrections, corrections.size(), violations, editor);
    }

    /**
     * Replaces a correction of a locked article.
     *
     * @param number from 1
     * @param violations those found already
     * @throws ProblemException NOT_FOUND if the article has fewer corrections
     * @throws InvalidContent with all violations, by the properties of the correction
     */
    public void change(Article article, int number, Correction correction, Violations violations, String editor) {
        var corrections = new ArrayList<>(article.content().corrections());
        corrections.set(index(corrections, number), correction);
        save(article, corrections, number, violations, editor);
    }

    public void remove(Article article, int number, String editor) {
        var corrections = new ArrayList<>(article.content().corrections());
        corrections.remove(index(corrections, number));
        save(article, corrections, number, new Violations(), editor);
    }

    private static int index(List<Correction> corrections, int number) {
        if (number > corrections.size()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The article has no correction " + number + ".");
        }
        return number - 1;
    }

    /**
     * A new correction corrects what has been public, and has been made when it is stated.
     *
     * @param known the article; null for a new one
     * @param field the name of the time of a correction in violations, with {@code %d} for its index
     */
    static void checkTimes(ArticleContent content, Article known, Instant now, Violations violations, String field) {
        var stated = content.corrections();
        var before = known == null ? List.<Correction>of() : known.content().corrections();
        var scheduled = Optional.ofNullable(known).map(Article::scheduledAt);
        var isNeverPublic = content.dates().firstPublication().isEmpty() && scheduled.isEmpty();
        for (int i = 0; i < stated.size(); i++) {
            var at = stated.get(i).at();
            if (at == null || before.contains(stated.get(i))) {
                continue;
            }
            if (at.isAfter(now)) {
                violations.add(field.formatted(i), at.toString(), "must not be in the future");
            } else if (isNeverPublic) {
                violations.add(field.formatted(i), at.toString(),
                        "must not be before the article has been public; change its text instead");
            }
        }
        scheduled.filter(at -> known.content().dates().firstPublication().isEmpty())
                .ifPresent(at -> Correction.checkTimes(stated, at, violations, field));
    }

    /** Empty if it is not known. */
    private static Optional<Instant> firstPublication(Article article) {
        return article.content().dates().firstPublication().or(() -> Optional.ofNullable(article.scheduledAt()));
    }

    private void save(Article article, List<Correction> corrections, int number, Violations violations, String editor) {
        var content = article.content().withCorrections(corrections);
        var own = "corrections[" + (number - 1) + "].";
        checkTimes(content, article, clock.instant(), violations, "at");
        violations.addAll(articles.violations(content),
                field -> field.startsWith(own) ? field.substring(own.length()) : field);
        violations.throwIfAny();
        articles.change(article, content, Body.parse(content.body()).words(content.language()), article.externalId(), editor);
    }
}
