package dev.dateline.delivery.preview.v1;

import java.util.UUID;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.dateline.delivery.preview.PreviewScopeRepository;
import dev.dateline.http.Stage;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.UuidFormat;

/** Rejects requests with a preview link for anything else than its article and the media that the article uses. */
class PreviewScopeFilter {

    private static final String ARTICLES = "/api/v1/articles/";
    private static final String BY_SLUG = ARTICLES + "by-slug/";
    private static final String MEDIA = "/api/v1/media/";

    private final PreviewScopeRepository scope;

    PreviewScopeFilter(PreviewScopeRepository scope) {
        this.scope = scope;
    }

    @ServerRequestFilter(priority = Stage.OfRequest.PREVIEW_SCOPE)
    void check(UriInfo uri) {
        var article = Preview.current().map(Preview::article).orElse(null);
        if (article != null && !includes(article, uri.getPath())) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "The preview link gives access to the article " + article + " and its media only.");
        }
    }

    /** The rest of a longer path, such as {@code /related}, is neither an id nor a slug. */
    private boolean includes(UUID article, String path) {
        if (path.startsWith(BY_SLUG)) {
            return scope.hasSlug(article, path.substring(BY_SLUG.length()));
        }
        if (path.startsWith(ARTICLES)) {
            return UuidFormat.parse(path.substring(ARTICLES.length())).filter(article::equals).isPresent();
        }
        return path.startsWith(MEDIA) && UuidFormat.parse(path.substring(MEDIA.length()))
                .filter(media -> scope.usesMedia(article, media)).isPresent();
    }
}
