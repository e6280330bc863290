package dev.dateline.body.sanitise;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import dev.dateline.body.embed.EmbedSource;

/** The social media post that a quotation contains, according to the embed codes of the networks. */
final class QuotedPost {

    /** Contains the URL of the post in a sanitised body. */
    static final String ATTRIBUTE = "data-embed";

    private static final Set<String> CLASSES = Set.of("twitter-tweet", "twitter-video", "instagram-media",
            "tiktok-embed", "bluesky-embed", "reddit-embed-bq", "reddit-card", "mastodon-embed", "text-post-media",
            "fb-xfbml-parse-ignore");

    private QuotedPost() {
    }

    static Optional<EmbedSource> in(Element quote) {
        if (quote.hasAttr(ATTRIBUTE)) {
            return EmbedSource.post(quote.attr(ATTRIBUTE));
        }
        if (quote.classNames().stream().noneMatch(CLASSES::contains)) {
            return Optional.empty();
        }
        Stream<String> attributes = Stream.of("data-instgrm-permalink", "data-text-post-permalink", "cite").map(quote::attr);
        return attributes.flatMap(url -> EmbedSource.post(url).stream()).findFirst()
                .or(() -> links(quote).flatMap(url -> EmbedSource.post(url).stream())
                        .reduce((former, latter) -> latter));
    }

    /** Of children and grandchildren only: searching nested quotations completely would take quadratic time. */
    private static Stream<String> links(Element quote) {
        return quote.children().stream().flatMap(child -> Stream.concat(Stream.of(child), child.children().stream()))
                .filter(element -> element.nameIs("a")).map(link -> link.attr("href"));
    }

    /** A quotation that contains only a link to the post. */
    static Element linking(EmbedSource post, String text) {
        Element quote = new Element("blockquote").attr(ATTRIBUTE, post.url());
        quote.appendElement("p").appendElement("a").attr("href", post.url()).text(text);
        return quote;
    }
}
