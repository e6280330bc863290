package dev.dateline.delivery.article.v1;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.names.NamesQuery;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.proxy.ProxyPrefix;

/** Creates the items of lists. A card is written once as long as the node caches the article. */
@ApplicationScoped
class ArticleSummaries {

    private final ObjectMapper mapper;
    private final SelectedFields fields;

    ArticleSummaries(ObjectMapper mapper, SelectedFields fields) {
        this.mapper = mapper;
        this.fields = fields;
    }

    /**
     * For the current request.
     *
     * @param highlights by the id of the article
     */
    Function<ArticleWithParts, ArticleSummary> as(Set<ArticlePart> wanted, BodyForm form, NamesQuery names,
            Map<UUID, Highlight> highlights) {
        return isCard(wanted, names) && highlights.isEmpty()
                ? this::card
                : article -> ArticleSummary.of(article, wanted, form, highlights.get(article.article().id()));
    }

    private ArticleSummary card(ArticleWithParts article) {
        return article.json() == null ? plain(article) : ArticleSummary.of(article.json().get(() -> write(article)));
    }

    private static ArticleSummary plain(ArticleWithParts article) {
        return ArticleSummary.of(article, ArticlePart.OF_A_CARD, BodyForm.HTML, null);
    }

    /** Through bytes, as the response is: Jackson writes some characters differently into a text. */
    private String write(ArticleWithParts article) {
        try {
            return new String(mapper.writeValueAsBytes(plain(article)), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether each request writes the same. */
    private boolean isCard(Set<ArticlePart> wanted, NamesQuery names) {
        return wanted.equals(ArticlePart.OF_A_CARD) && fields.get() == FieldSelection.EVERYTHING
                && (names.names() == null || names.names().isEmpty()) && ProxyPrefix.ofCurrentRequest().isEmpty()
                && !Preview.isCurrent();
    }
}
