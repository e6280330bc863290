package dev.dateline.editorial.article.edit;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Who edits.
 *
 * @param name of the API key
 * @param isAuthor whether only its own drafts may be changed
 */
public record Editor(String name, boolean isAuthor) {

    /** @throws ProblemException FORBIDDEN */
    public void requireMayChange(Article article) {
        if (isAuthor && !(article.status() == ArticleStatus.DRAFT && article.saves().createdBy().equals(name))) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "A key with the role author may only change drafts that it has created.");
        }
    }
}
