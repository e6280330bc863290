package dev.dateline.body.sanitise;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import dev.dateline.body.embed.EmbedSource;

/** The post of a social network that a quotation stands for, as the networks' own embed codes state it. */
final class QuotedPost {

    /** What is kept of the embed code: the URL of the post. */
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
        Stream<String> stated = Stream.of("data-instgrm-permalink", "data-text-post-permalink", "cite").map(quote::attr);
        return stated.flatMap(url -> EmbedSource.post(url).stream()).findFirst()
                .or(() -> links(quote).flatMap(url -> EmbedSource.post(url).stream())
                        .reduce((former, latter) -> latter));
    }

    /** Those of its children and grandchildren: to search deeper in quotations within each other would cost more. */
    private static Stream<String> links(Element quote) {
        return quote.children().stream().flatMap(child -> Stream.concat(Stream.of(child), child.children().stream()))
                .filter(element -> element.nameIs("a")).map(link -> link.attr("href"));
    }

    /** A quotation that holds nothing but a link to the post. */
    static Element linking(EmbedSource post, String text) {
        Element quote = new Element("blockquote").attr(ATTRIBUTE, post.url());
        quote.appendElement("p").appendElement("a").attr("href", post.url()).text(text);
        return quote;
    }
}
