package dev.dateline.editorial.article.v1;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.edit.ArticleEditor.Edited;
import dev.dateline.editorial.article.edit.ArticleLifecycle;
import dev.dateline.editorial.article.edit.Editor;
import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.article.edit.Transition;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Role;

/** Runs writes of articles in transactions, under the conditions of the request, and creates their responses. */
@Singleton
class ArticleWrites {

    private final ArticleRepository articles;
    private final ReferencedContent.Reader references;
    private final RetryingTransaction transaction;
    private final SecurityIdentity identity;

    ArticleWrites(ArticleRepository articles, ReferencedContent.Reader references, RetryingTransaction transaction,
            SecurityIdentity identity) {
        this.articles = articles;
        this.references = references;
        this.transaction = transaction;
        this.identity = identity;
    }

    RestResponse<ArticleRepresentation> get(UUID id) {
        return respond(Edited.of(find(id)));
    }

    Article find(UUID id) {
        return articles.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    RestResponse<ArticleRepresentation> create(Supplier<Edited> create) {
        return transaction.run(() -> {
            var created = create.get();
            return VersionTag.created(representation(created), created.article().lockVersion(),
                    "/manage/v1/articles/" + created.article().id());
        });
    }

    /** @param change of the content of the locked article; its statements are sent before the response is created */
    RestResponse<ArticleRepresentation> change(UUID id, IfMatch ifMatch, Function<Article, Edited> change) {
        return transaction.run(() -> {
            var article = forUpdate(id);
            editor().requireMayChange(article);
            ifMatch.require(article.lockVersion());
            ArticleLifecycle.requireEditable(article);
            var edited = change.apply(article);
            articles.flush();
            return respond(edited);
        });
    }

    RestResponse<ArticleRepresentation> transition(UUID id, IfMatch ifMatch, Transition transition, Consumer<Article> change) {
        return transaction.run(() -> {
            apply(id, ifMatch, transition, change);
            return respond(Edited.of(find(id)));
        });
    }

    private void apply(UUID id, IfMatch ifMatch, Transition transition, Consumer<Article> change) {
        var article = forUpdate(id);
        editor().requireMay(transition, article);
        ifMatch.require(article.lockVersion());
        change.accept(article);
        articles.flush();
    }

    RestResponse<ArticleRepresentation> delete(UUID id, IfMatch ifMatch, Consumer<Article> delete) {
        return transaction.run(() -> {
            apply(id, ifMatch, Transition.DELETE, delete);
            return RestResponse.noContent();
        });
    }

    private Article forUpdate(UUID id) {
        return articles.findForUpdate(id).orElseThrow(() -> notFound(id));
    }

    private RestResponse<ArticleRepresentation> respond(Edited edited) {
        return VersionTag.ok(representation(edited), edited.article().lockVersion());
    }

    ArticleRepresentation representation(Edited edited) {
        var article = edited.article();
        return ArticleRepresentation.of(article, new ReferenceNames(references.of(List.of(article.content()))),
                editor().allowedTransitions(article), edited.removed());
    }

    Editor editor() {
        return new Editor(identity.getPrincipal().getName(), Role.of(identity));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no article with the id " + id + ".");
    }
}
