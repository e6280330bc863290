package dev.dateline.delivery.article.v1;

import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageInfo;
import dev.dateline.http.page.PageLinks;
import dev.dateline.http.page.Paged;

@Schema(description = "Related articles.")
record RelatedArticlePage(
        @Schema(required = true, description = "Articles, the most closely related first.")
        @JsonSerialize(contentUsing = WrittenOnce.class) List<ArticleSummary> data,
        @Schema(required = true) PageInfo page,
        @Schema(required = true) PageLinks links) implements Paged<ArticleSummary> {

    @Override
    public RelatedArticlePage withPrefix(String prefix) {
        return new RelatedArticlePage(data, page, links.withPrefix(prefix));
    }

    static RelatedArticlePage of(Page<ArticleSummary> page) {
        return new RelatedArticlePage(page.data(), page.page(), page.links());
    }
}
