package dev.dateline.editorial.article.edit;

import java.util.List;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Role;
import dev.dateline.vocabulary.WireName;

/**
 * Who edits.
 *
 * @param name of the API key
 */
public record Editor(String name, Role role) {

    /** @throws ProblemException FORBIDDEN */
    public void requireMayChange(Article article) {
        if (!isEditor() && !(article.status() == ArticleStatus.DRAFT && isOwn(article))) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "A key with the role author may only change drafts that it has created.");
        }
    }

    /** @throws ProblemException FORBIDDEN */
    public void requireMay(Transition transition, Article article) {
        if (role.compareTo(transition.role()) < 0) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This requires a key with the role "
                    + WireName.of(transition.role()) + ".");
        } else if (transition != Transition.RESTORE) {
            requireMayChange(article);
        } else if (!isEditor() && !(isOwn(article) && article.wasNeverPublic())) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "A key with the role author may only restore drafts that it has created.");
        }
    }

    /** What the status of the article and the role allow. */
    public List<Transition> allowedTransitions(Article article) {
        return Transition.allowedIn(article.status()).stream().filter(transition -> may(transition, article)).toList();
    }

    private boolean may(Transition transition, Article article) {
        return role.compareTo(transition.role()) >= 0 && (isEditor() || isOwn(article)
                && (transition == Transition.RESTORE ? article.wasNeverPublic() : article.status() == ArticleStatus.DRAFT));
    }

    private boolean isEditor() {
        return role.compareTo(Role.EDITOR) >= 0;
    }

    private boolean isOwn(Article article) {
        return article.saves().createdBy().equals(name);
    }
}
