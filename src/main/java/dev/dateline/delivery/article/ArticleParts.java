package dev.dateline.delivery.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.block.LibraryMedia;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.vocabulary.UsageRole;

/**
 * The parts of an article. Parts that were not requested are null or empty.
 *
 * @param body sanitised HTML
 * @param links the articles that the body links to (and possibly others), by the keys of {@link ArticleLinks}
 * @param additionalSections the sections without the primary one
 * @param related the most closely related articles; null if not requested
 * @param authors the credited authors; {@code portraits} has the same authors in the same order, with biography and portrait
 */
public record ArticleParts(String body, Map<String, LinkTarget> links, List<ArticleInSection> additionalSections,
        List<ArticleTag> tags,
        List<ArticleAuthor> authors, List<PortrayedAuthor> portraits, List<Usage> media,
        List<PublishedArticle> translations, List<ArticleCorrection> corrections,
        List<PublishedArticle> related) {

    public Optional<Usage> lead() {
        return findMedia(UsageRole.LEAD);
    }

    /** The image for social networks. */
    public Optional<Usage> social() {
        return findMedia(UsageRole.SOCIAL);
    }

    private Optional<Usage> findMedia(UsageRole role) {
        return media.stream().filter(usage -> usage.use().role() == role).findFirst();
    }

    /** The media of the article as its body shows them, by id. */
    public Function<UUID, LibraryMedia> inBody() {
        return media.stream()
                .collect(Collectors.toMap(usage -> usage.media().id(), Usage::inBody, (first, second) -> first))::get;
    }

    /** The media besides the lead that the article itself shows. */
    public List<Usage> additionalMedia() {
        return media.stream().filter(usage -> usage.use().role() != UsageRole.LEAD && usage.use().role() != UsageRole.SOCIAL)
                .toList();
    }
}
