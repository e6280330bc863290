package dev.dateline.delivery.correction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/** The corrections of all public articles. */
@ApplicationScoped
class PublishedCorrectionRepository {

    static final String CORRECTED_AT = "correctedAt";
    static final String PUBLIC_FROM = "publicFrom";

    private static final String JOIN = "join correction c on c.id = m.id join article a on a.id = c.article_id"
            + " left join section s on s.id = a.section_id";

    private static final Map<String, Function<PublishedCorrection, Object>> VALUES =
            Map.of(CORRECTED_AT, PublishedCorrection::correctedAt, PUBLIC_FROM, PublishedCorrection::publicFrom);

    private final PublishedData data;
    private final ResponseKeys keys;

    PublishedCorrectionRepository(PublishedData data, ResponseKeys keys) {
        this.data = data;
        this.keys = keys;
    }

    /**
     * One page, in one statement, and one more for the count.
     *
     * @param section only corrections of articles in this section or its descendants; null for all
     */
    Slice<PublishedCorrection> list(CorrectionCriteria criteria, UUID section, PageRequest request) {
        keys.add(Keys.CORRECTIONS);
        var query = new KeysetQuery(PublishedCorrection.COLUMNS, section == null ? "correction k"
                : "correction_section k", "k", "id");
        if (section != null) {
            query.where("k.section_id = :section", "section", section);
        }
        query.wherePropertyIn("type", criteria.types())
                .whereBetween("k", CORRECTED_AT, criteria.correctedAfter(), criteria.correctedBefore())
                .whereBetween("k", PUBLIC_FROM, criteria.since(), null);
        var slice = query.next(request.limit() + 1, request, JOIN, List.of(), SqlQuery.Planning.ONCE)
                .fetch(page -> data.list(page, PublishedCorrection::of), VALUES, PublishedCorrection::id);
        slice.items().forEach(correction -> {
            keys.add(Keys.article(correction.article().id()));
            if (correction.article().sectionId() != null) {
                keys.add(Keys.section(correction.article().sectionId()));
            }
        });
        return slice.withTotal(query.total(data, request.count()));
    }
}
