package dev.dateline.delivery.article.v1;

import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.Neighbours;
import dev.dateline.http.page.HasItems;

@Schema(name = "Neighbours", description = "The articles before and after an article, by time of publication.")
record NeighboursRepresentation(
        @Schema(required = true, nullable = true,
                description = "The article published before; null if there is none.") ArticleSummary previous,
        @Schema(required = true, nullable = true,
                description = "The article published after; null if there is none.") ArticleSummary next)
        implements HasItems<ArticleSummary> {

    @Override
    public Set<String> itemProperties() {
        return Set.of("previous", "next");
    }

    static NeighboursRepresentation of(Neighbours neighbours, Set<ArticlePart> wanted, BodyForm form) {
        return new NeighboursRepresentation(summary(neighbours.previous(), wanted, form),
                summary(neighbours.next(), wanted, form));
    }

    private static ArticleSummary summary(Optional<ArticleWithParts> article, Set<ArticlePart> wanted, BodyForm form) {
        return article.map(found -> ArticleSummary.of(found, wanted, form, null)).orElse(null);
    }
}
