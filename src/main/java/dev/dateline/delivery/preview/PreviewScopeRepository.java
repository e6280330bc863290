package dev.dateline.delivery.preview;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;

/** What belongs to an article. */
@ApplicationScoped
public class PreviewScopeRepository {

    private static final String HAS_SLUG = """
            SELECT EXISTS (SELECT FROM article WHERE id = :article AND slug = :slug)
                OR EXISTS (SELECT FROM former_address
                           WHERE kind = 'ARTICLE' AND address = :slug AND target_id = :article)""";
    private static final String USES_MEDIA =
            "SELECT EXISTS (SELECT FROM article_media WHERE article_id = :article AND media_id = :media)";

    private final PublishedData data;

    PreviewScopeRepository(PublishedData data) {
        this.data = data;
    }

    /** Whether it is the current or a former slug of the article. */
    public boolean hasSlug(UUID article, String slug) {
        return is(HAS_SLUG, Map.of("article", article, "slug", slug));
    }

    public boolean usesMedia(UUID article, UUID media) {
        return is(USES_MEDIA, Map.of("article", article, "media", media));
    }

    private boolean is(String question, Map<String, Object> parameters) {
        return data.find(SqlQuery.planned(question, parameters), Columns::flag).orElseThrow();
    }
}
