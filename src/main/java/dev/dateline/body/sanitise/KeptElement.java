package dev.dateline.body.sanitise;

import org.jsoup.nodes.Element;

import dev.dateline.body.sanitise.UnlinkedBody.Links;

/** The clean copy of one element, still without children. */
final class KeptElement {

    /** The article that a link leads to, or an article's URL for which none is known yet. */
    static final String LINKED_ARTICLE = "data-article";

    private KeptElement() {
    }

    /**
     * The copy, or null when the element is not kept, or means nothing with the attributes that are left to it.
     *
     * @param links what references stand for; null keeps them as they are
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
        return isMeaningful(kept, element, parent, anchors) ? referring(kept, element, links) : null;
    }

    private static boolean isMeaningful(Element kept, Element element, Element parent, Anchors anchors) {
        return switch (kept.normalName()) {
            case "a" -> kept.hasAttr("href") || kept.hasAttr("id") || anchors.isTarget(element);
            case "img" -> kept.hasAttr("src");
            case "audio", "video" -> kept.hasAttr("src") || hasSource(element);
            // Below a quote it says whose words they are, and anywhere else it is a box.
            case "footer" -> parent.nameIs("blockquote");
            case "span" -> kept.hasAttr("lang") || kept.hasAttr("dir") || anchors.isTarget(element);
            case "source" -> kept.hasAttr("src") && isPlayer(parent);
            default -> true;
        };
    }

    private static Element referring(Element kept, Element element, Links links) {
        return switch (kept.normalName()) {
            case "a" -> links == null ? beginning(kept, "href", kept.attr("href"))
                    : beginning(kept, "href", kept.attr("href"), LINKED_ARTICLE, links.articles().get(kept.attr("href")));
            case "img", "audio", "video" -> {
                MediaReference reference = MediaReference.of(element);
                yield links == null
                        ? beginning(kept, MediaReference.ID, reference.id(), MediaReference.ATTACHMENT, reference.attachment())
                        : beginning(kept, MediaReference.ID, links.media().get(reference));
            }
            default -> kept;
        };
    }

    /** The element with these attributes before its others: readers of stored bodies find them in this order. */
    private static Element beginning(Element kept, Object... attributes) {
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

    private static boolean hasSource(Element player) {
        return player.children().stream()
                .anyMatch(child -> child.normalName().equals("source") && Address.web(child.attr("src")) != null);
    }

    private static boolean isPlayer(Element parent) {
        return parent.normalName().equals("audio") || parent.normalName().equals("video");
    }
}
