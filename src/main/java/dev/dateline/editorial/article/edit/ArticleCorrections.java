package dev.dateline.editorial.article.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.Article;
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

    ArticleCorrections(ArticleService articles) {
        this.articles = articles;
    }

    /** @throws InvalidContent naming the invalid properties of the correction */
    public void add(Article article, Correction correction, String editor) {
        var corrections = new ArrayList<>(article.content().corrections());
        corrections.add(correction);
        save(article, corrections, corrections.size(), editor);
    }

    /** @throws InvalidContent naming the invalid properties of the correction */
    public void change(Article article, int number, UnaryOperator<Correction> change, String editor) {
        var corrections = new ArrayList<>(article.content().corrections());
        corrections.set(index(corrections, number), change.apply(corrections.get(index(corrections, number))));
        save(article, corrections, number, editor);
    }

    public void remove(Article article, int number, String editor) {
        var corrections = new ArrayList<>(article.content().corrections());
        corrections.remove(index(corrections, number));
        save(article, corrections, number, editor);
    }

    private static int index(List<Correction> corrections, int number) {
        if (number > corrections.size()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The article has no correction " + number + ".");
        }
        return number - 1;
    }

    private void save(Article article, List<Correction> corrections, int number, String editor) {
        var content = article.content().withCorrections(corrections);
        var own = "corrections[" + (number - 1) + "].";
        var violations = new Violations();
        violations.addAll(articles.violations(content),
                field -> field.startsWith(own) ? field.substring(own.length()) : field);
        violations.throwIfAny();
        articles.change(article, content, article.length(), article.externalId(), editor);
    }
}
