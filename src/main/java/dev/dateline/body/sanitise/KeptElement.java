package dev.dateline.body.sanitise;

import java.util.Optional;

import org.jsoup.nodes.Element;

import dev.dateline.body.embed.EmbedSource;
import dev.dateline.body.sanitise.UnlinkedBody.Links;
import dev.dateline.vocabulary.StorableText;

/** Creates the sanitised copy of one element, without children. */
final class KeptElement {

    /** Contains the id of the article that a link points to, or the reference of an article URL that is not known yet. */
    static final String LINKED_ARTICLE = "data-article";

    private KeptElement() {
    }

    /**
     * Null if the element is not kept, or has no meaning with its remaining attributes.
     *
     * @param links resolved references; null keeps references unresolved
     */
    static Element of(Element element, Element parent, Anchors anchors, Links links) {
        String name = Vocabulary.name(element);
        if (!Vocabulary.keeps(name)) {
            return null;
        }
        Element kept = new Element(name);
        AttributeRules.copy(element, kept);
        if (name.equals("blockquote")) {
            QuotedPost.in(element).ifPresent(post -> kept.attr(QuotedPost.ATTRIBUTE, post.url()));
        }
        if (CellAlignment.isCell(kept)) {
            CellAlignment.of(element).ifPresent(alignment -> kept.attr(CellAlignment.ATTRIBUTE, alignment));
        }
        if (name.equals("li") && !parent.nameIs("ol")) {
            kept.removeAttr("value");
        }
        return hasMeaning(kept, element, parent, anchors, links) ? withReferences(kept, element, links) : null;
    }

    private static boolean hasMeaning(Element kept, Element element, Element parent, Anchors anchors, Links links) {
        return switch (kept.normalName()) {
            case "a" -> kept.hasAttr("href") || kept.hasAttr("id") || anchors.isTarget(element);
            case "img", "audio", "video" -> hasFile(kept, element) || isInLibrary(element, links);
            // In a quote it contains the citation, anywhere else it is only a box.
            case "footer" -> parent.nameIs("blockquote");
            case "span" -> kept.hasAttr("lang") || kept.hasAttr("dir") || anchors.isTarget(element);
            case "source" -> kept.hasAttr("src") && isPlayer(parent);
            default -> true;
        };
    }

    private static Element withReferences(Element kept, Element element, Links links) {
        return switch (kept.normalName()) {
            case "a" -> links == null ? withFirst(kept, "href", kept.attr("href"))
                    : withFirst(kept, "href", kept.attr("href"), LINKED_ARTICLE, links.articles().get(kept.attr("href")));
            case "img", "audio", "video" -> {
                MediaReference reference = MediaReference.of(element);
                if (links == null) {
                    yield withFirst(kept, MediaReference.ID, reference.id(), MediaReference.ATTACHMENT, reference.attachment());
                }
                LinkedMedia item = links.media().get(reference);
                yield item == null ? kept : withFirst(kept, MediaReference.ID, item.id(), "src",
                        hasFile(kept, element) ? null : SafeUrl.web(item.url()));
            }
            default -> kept;
        };
    }

    /** The element with these attributes first: {@link dev.dateline.body.ArticleLinks} relies on this order. */
    private static Element withFirst(Element kept, Object... attributes) {
        Element ordered = new Element(kept.normalName());
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null && !attributes[i + 1].equals("")) {
                ordered.attr(attributes[i].toString(), attributes[i + 1].toString());
            }
        }
        kept.attributes().forEach(attribute -> {
            if (!attribute.hasDeclaredValue()) {
                ordered.attr(attribute.getKey(), true);
            } else if (!ordered.hasAttr(attribute.getKey())) {
                ordered.attr(attribute.getKey(), attribute.getValue());
            }
        });
        return ordered;
    }

    /**
     * The element that replaces a frame: the frame of a known host, a quotation of a social media post, or a link. Null if there
     * is nothing to link to.
     *
     * @param onlyLink whether other elements than a link are not possible
     */
    static Element ofFrame(Element frame, boolean onlyLink) {
        String url = SafeUrl.web(frame.attr("src"));
        String frameUrl = onlyLink ? null : FrameHosts.frameUrl(url);
        if (frameUrl != null) {
            Element iframe = new Element("iframe").attr("src", frameUrl);
            AttributeRules.copy(frame, iframe);
            return iframe;
        }
        String title = StorableText.of(frame.attr("title"));
        Optional<EmbedSource> post = onlyLink ? Optional.empty() : EmbedSource.post(url);
        if (post.isPresent()) {
            return QuotedPost.linking(post.get(), title.isBlank() ? post.get().url() : title);
        }
        return url == null || !url.contains("//") ? null
                : new Element("a").attr("href", url).text(title.isBlank() ? url : title);
    }

    private static boolean hasFile(Element kept, Element element) {
        return kept.hasAttr("src") || !kept.nameIs("img") && hasSource(element);
    }

    /** Whether the element names an item whose file it shows; an unresolved name may be one. */
    private static boolean isInLibrary(Element element, Links links) {
        MediaReference reference = MediaReference.of(element);
        return links == null ? reference.id() != null : links.media().containsKey(reference);
    }

    private static boolean hasSource(Element player) {
        return player.children().stream()
                .anyMatch(child -> child.normalName().equals("source") && SafeUrl.web(child.attr("src")) != null);
    }

    private static boolean isPlayer(Element parent) {
        return parent.normalName().equals("audio") || parent.normalName().equals("video");
    }
}
