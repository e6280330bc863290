package dev.dateline.delivery.article;

import java.util.List;
import java.util.Optional;

/** What an article shares with others, as a card of it shows. */
public record ArticleParts(List<ArticleTag> tags, List<ArticleAuthor> authors, List<Usage> media) {

    public Optional<Usage> lead() {
        return media.stream().filter(usage -> usage.use().role() == UsageRole.LEAD).findFirst();
    }
}
