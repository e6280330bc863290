package dev.dateline.editorial.body;

import org.jsoup.nodes.Element;

/** The clean copy of one element, still without children. */
final class KeptElement {

    private KeptElement() {
    }

    /** The copy, or null when the element is not kept, or means nothing with the attributes that are left to it. */
    static Element of(Element element, Element parent, Anchors anchors) {
        String name = Vocabulary.name(element);
        if (!Vocabulary.keeps(name)) {
            return null;
        }
        Element kept = new Element(name);
        AttributeRules.copy(element, kept);
        if (name.equals("blockquote")) {
            QuotedPost.in(element).ifPresent(post -> kept.attr(QuotedPost.ATTRIBUTE, post.url()));
        }
        boolean meaningful = switch (name) {
            case "a" -> kept.hasAttr("href") || kept.hasAttr("id") || anchors.isTarget(element);
            case "img" -> kept.hasAttr("src");
            case "audio", "video" -> kept.hasAttr("src") || hasSource(element);
            // Below a quote it says whose words they are, and anywhere else it is a box.
            case "footer" -> parent.nameIs("blockquote");
            case "span" -> kept.hasAttr("lang") || kept.hasAttr("dir") || anchors.isTarget(element);
            case "source" -> kept.hasAttr("src") && isPlayer(parent);
            default -> true;
        };
        return meaningful ? kept : null;
    }

    private static boolean hasSource(Element player) {
        return player.children().stream()
                .anyMatch(child -> child.normalName().equals("source") && Address.web(child.attr("src")) != null);
    }

    private static boolean isPlayer(Element parent) {
        return parent.normalName().equals("audio") || parent.normalName().equals("video");
    }
}
