package dev.dateline.delivery.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.Body;
import dev.dateline.body.block.LibraryMedia;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.vocabulary.UsageRole;

/**
 * What other resources contribute to an article. Parts that were not requested are null or empty.
 *
 * @param links the articles that the body links to (and possibly others), by the keys of {@link ArticleLinks}
 * @param additionalSections the sections without the primary one
 * @param authors the credited authors; {@code portraits} has the same authors in the same order, with biography and portrait
 * @param related the most closely related articles; null if not requested
 */
public record ArticleParts(Map<String, LinkTarget> links, List<PublishedSection> additionalSections, List<PublishedTag> tags,
        List<Credit> authors, List<PortrayedAuthor> portraits, List<Usage> media, List<ArticleWithParts> related) {

    public Optional<Usage> lead() {
        return findMedia(UsageRole.LEAD);
    }

    /** The image for social networks. */
    public Optional<Usage> social() {
        return findMedia(UsageRole.SOCIAL);
    }

    private Optional<Usage> findMedia(UsageRole role) {
        for (var usage : media) {
            if (usage.role() == role) {
                return Optional.of(usage);
            }
        }
        return Optional.empty();
    }

    /** The media of the article as this body of it shows them, by id. */
    public Function<UUID, LibraryMedia> in(Body body) {
        var texts = body.mediaTexts();
        return media.stream().filter(usage -> usage.role() != UsageRole.SOCIAL && texts.containsKey(usage.media().id()))
                .collect(Collectors.toMap(usage -> usage.media().id(), usage -> usage.inBody(texts.get(usage.media().id())),
                        (first, second) -> first))::get;
    }

    /** The media besides the lead that the article itself shows. */
    public List<Usage> additionalMedia() {
        return media.stream().filter(usage -> usage.role() != UsageRole.LEAD && usage.role() != UsageRole.SOCIAL).toList();
    }
}
