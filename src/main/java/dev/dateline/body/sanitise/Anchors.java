package dev.dateline.body.sanitise;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

import dev.dateline.vocabulary.BoundedPattern;

/** Ids that links in the same body point to. They are kept on any element and in any script. */
final class Anchors {

    private static final BoundedPattern ID = BoundedPattern.of(100, "[^\\s\\p{C}\"'<>`&]{1,100}");

    private final Set<String> targets;
    private String pending;

    private Anchors(Set<String> targets) {
        this.targets = targets;
    }

    static Anchors in(Element body) {
        return new Anchors(body.select("a[href^=#]").stream().map(link -> decoded(link.attr("href").substring(1)))
                .filter(ID::matches).collect(Collectors.toSet()));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unencodedPercentSign) {
            return fragment;
        }
    }

    /** Whether a link points to the element. */
    boolean isTarget(Element element) {
        return id(element) != null;
    }

    /** Copies the id of an element to its copy; if there is none, the next copy or the next text gets it. */
    void copyId(Element from, Element copy) {
        String id = id(from);
        if (id != null && copy == null) {
            pending = id;
        } else if (id != null) {
            copy.attr("id", id);
        } else if (pending != null && copy != null && !copy.hasAttr("id")) {
            assignTo(copy);
        }
    }

    boolean isPending() {
        return pending != null;
    }

    void assignTo(Element copy) {
        copy.attr("id", pending);
        pending = null;
    }

    /** The id of the element, or the {@code name} of an old anchor, if a link points to it; else null. */
    private String id(Element element) {
        if (targets.contains(element.attr("id"))) {
            return element.attr("id");
        }
        return element.nameIs("a") && targets.contains(element.attr("name")) ? element.attr("name") : null;
    }
}
