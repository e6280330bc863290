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
 * What belongs to an article. Parts that were not asked for are null or empty.
 *
 * @param body sanitised HTML
 * @param links the articles that the body links to, and perhaps others, by the keys of {@link ArticleLinks}
 * @param furtherSections its sections but for the primary one
 * @param related the nearest of the articles about the same; null where they were not asked for
 * @param authors those credited; {@code portraits} has the same people in the same order with all that is known of them
 */
public record ArticleParts(String body, Map<String, LinkTarget> links, List<ArticleInSection> furtherSections, List<ArticleTag> tags,
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
        return media.stream().collect(Collectors.toMap(usage -> usage.media().id(), Usage::inBody, (first, second) -> first))::get;
    }

    /** The media besides the lead that the article itself shows. */
    public List<Usage> furtherMedia() {
        return media.stream().filter(usage -> usage.use().role() != UsageRole.LEAD && usage.use().role() != UsageRole.SOCIAL)
                .toList();
    }
}
