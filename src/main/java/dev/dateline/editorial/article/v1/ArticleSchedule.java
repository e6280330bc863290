package dev.dateline.editorial.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ArticleSchedule", description = "When an article is published.", examples = "{\"at\": \"2034-01-04T06:00:00Z\"}")
record ArticleSchedule(
        @Schema(required = true, description = "In the future, within ten years, not earlier than `embargoedUntil` and"
                + " `publishedAt`.") Instant at) {
}
