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
import dev.dateline.editorial.article.edit.Editor;
import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

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

    /** @param change of the locked article; its statements are sent before the response is created */
    RestResponse<ArticleRepresentation> change(UUID id, IfMatch ifMatch, Function<Article, Edited> change) {
        return transaction.run(() -> {
            var edited = change.apply(forUpdate(id, ifMatch));
            articles.flush();
            return respond(edited);
        });
    }

    RestResponse<ArticleRepresentation> delete(UUID id, IfMatch ifMatch, Consumer<Article> delete) {
        if (!identity.hasRole(Roles.ADMIN)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only a key with the role admin may delete articles permanently.");
        }
        return transaction.run(() -> {
            delete.accept(forUpdate(id, ifMatch));
            articles.flush();
            return RestResponse.noContent();
        });
    }

    private Article forUpdate(UUID id, IfMatch ifMatch) {
        var article = articles.findForUpdate(id).orElseThrow(() -> notFound(id));
        editor().requireMayChange(article);
        ifMatch.require(article.lockVersion());
        return article;
    }

    private RestResponse<ArticleRepresentation> respond(Edited edited) {
        return VersionTag.ok(representation(edited), edited.article().lockVersion());
    }

    ArticleRepresentation representation(Edited edited) {
        var article = edited.article();
        return ArticleRepresentation.of(article, new ReferenceNames(references.of(List.of(article.content()))),
                edited.removed());
    }

    Editor editor() {
        return new Editor(identity.getPrincipal().getName(), !identity.hasRole(Roles.EDITOR));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no article with the id " + id + ".");
    }
}
