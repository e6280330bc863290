package dev.dateline.delivery.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.correction.PublishedCorrection.CorrectedArticle;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.UuidFormat;

/** Reads the corrections of public articles. */
@ApplicationScoped
public class CorrectionReader {

    public static final Order LATEST_CORRECTED = Order.byInstant("-at", PublishedCorrectionRepository.CORRECTED_AT);
    public static final Order EARLIEST_CORRECTED = Order.byInstant("at", PublishedCorrectionRepository.CORRECTED_AT);
    public static final Order LATEST_PUBLISHED = Order.byInstant("-publicFrom", PublishedCorrectionRepository.PUBLIC_FROM);
    public static final Order EARLIEST_PUBLISHED = Order.byInstant("publicFrom", PublishedCorrectionRepository.PUBLIC_FROM);

    private static final String IN_API = "/api/v1/articles/by-slug/";

    private final PublishedCorrectionRepository corrections;
    private final PublishedSectionRepository sections;
    private final SiteUrls urls;

    CorrectionReader(PublishedCorrectionRepository corrections, PublishedSectionRepository sections, SiteUrls urls) {
        this.corrections = corrections;
        this.sections = sections;
        this.urls = urls;
    }

    /** The id of the section that the criteria name; empty if they name none, or an unknown one. */
    public Optional<UUID> findSection(CorrectionCriteria criteria) {
        return Optional.ofNullable(criteria.section())
                .flatMap(given -> UuidFormat.parse(given)
                        .or(() -> Optional.ofNullable(sections.findIdsByPaths(List.of(given)).get(given))));
    }

    /** @param section see {@link #findSection} */
    public Slice<PublishedCorrection> list(CorrectionCriteria criteria, Optional<UUID> section, PageRequest request) {
        return criteria.section() != null && section.isEmpty() ? Slice.ofNone(request)
                : corrections.list(criteria, section.orElse(null), request);
    }

    /** The page of the article on the site, or the article in this API. */
    public String url(CorrectedArticle article) {
        return urls.find(article.id(), article.slug(), article.language(), article.sectionPath())
                .orElseGet(() -> IN_API + article.slug());
    }
}
