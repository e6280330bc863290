package dev.dateline.editorial.article.v1;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.edit.ArticleEditor.Edited;
import dev.dateline.editorial.article.edit.Editor;
import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.IdempotencyKey;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.IdempotentRequests;
import dev.dateline.editorial.idempotency.StoredResponse;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

/** Runs writes of articles in transactions, under the conditions of the request, and creates their responses. */
@Singleton
class ArticleWrites {

    private final ArticleRepository articles;
    private final ReferencedContent.Reader references;
    private final RetryingTransaction transaction;
    private final IdempotentRequests requests;
    private final SecurityIdentity identity;
    private final UriInfo uri;
    private final ObjectMapper mapper;

    ArticleWrites(ArticleRepository articles, ReferencedContent.Reader references, RetryingTransaction transaction,
            IdempotentRequests requests, SecurityIdentity identity, UriInfo uri, ObjectMapper mapper) {
        this.articles = articles;
        this.references = references;
        this.transaction = transaction;
        this.requests = requests;
        this.identity = identity;
        this.uri = uri;
        this.mapper = mapper;
    }

    RestResponse<ArticleRepresentation> get(UUID id) {
        return respond(Edited.of(find(id)));
    }

    Article find(UUID id) {
        return articles.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    RestResponse<Object> create(IdempotencyKey key, byte[] body, Supplier<Edited> create) {
        return once(key, body, () -> {
            var created = create.get();
            return VersionTag.created(representation(created), created.article().lockVersion(),
                    "/manage/v1/articles/" + created.article().id());
        });
    }

    /** A change by POST. */
    RestResponse<Object> post(UUID id, IfMatch ifMatch, IdempotencyKey key, byte[] body, Function<Article, Edited> change) {
        return once(key, body, () -> changed(id, ifMatch, change));
    }

    private RestResponse<Object> once(IdempotencyKey key, byte[] body, Supplier<RestResponse<ArticleRepresentation>> execution) {
        var request = key.of(editor().name(), uri.getPath(), body);
        var response = transaction.run(() -> requests.once(request, () -> stored(execution.get())));
        var again = ResponseBuilder.<Object>create(response.status()).entity(json(response.body()))
                .header(HttpHeaders.ETAG, response.tag());
        return response.location() == null ? again.build() : again.location(URI.create(response.location())).build();
    }

    private StoredResponse stored(RestResponse<ArticleRepresentation> response) {
        try {
            var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
            return new StoredResponse(response.getStatus(), location == null ? null : location.toString(),
                    response.getHeaderString(HttpHeaders.ETAG), mapper.writeValueAsString(response.getEntity()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param change of the locked article; its statements are sent before the response is created */
    RestResponse<ArticleRepresentation> change(UUID id, IfMatch ifMatch, Function<Article, Edited> change) {
        return transaction.run(() -> changed(id, ifMatch, change));
    }

    private RestResponse<ArticleRepresentation> changed(UUID id, IfMatch ifMatch, Function<Article, Edited> change) {
        var edited = change.apply(forUpdate(id, ifMatch));
        articles.flush();
        return respond(edited);
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
