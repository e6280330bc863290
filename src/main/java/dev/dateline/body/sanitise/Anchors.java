package dev.dateline.body.sanitise;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** The places of a body that links in it lead to. Their ids are kept, of whatever letters they are and on any element. */
final class Anchors {

    private static final Pattern ID = Pattern.compile("[^\\s\\p{C}\"'<>`&]{1,100}");

    private final Set<String> targets;
    private String pending;

    private Anchors(Set<String> targets) {
        this.targets = targets;
    }

    static Anchors in(Element body) {
        return new Anchors(body.select("a[href^=#]").stream().map(link -> decoded(link.attr("href").substring(1)))
                .filter(ID.asMatchPredicate()).collect(Collectors.toSet()));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plainPercentSign) {
            return fragment;
        }
    }

    /** Whether a link leads to the element. */
    boolean isTarget(Element element) {
        return id(element) != null;
    }

    /** Takes the id of an element over to its copy; without one, the next copy or the next text gets it. */
    void carry(Element from, Element copy) {
        String id = id(from);
        if (id != null && copy == null) {
            pending = id;
        } else if (id != null) {
            copy.attr("id", id);
        } else if (pending != null && copy != null && !copy.hasAttr("id")) {
            give(copy);
        }
    }

    boolean isPending() {
        return pending != null;
    }

    void give(Element copy) {
        copy.attr("id", pending);
        pending = null;
    }

    /** The id that a link leads to: one of the element's own, or the name that anchors had before there were ids. */
    private String id(Element element) {
        if (targets.contains(element.attr("id"))) {
            return element.attr("id");
        }
        return element.nameIs("a") && targets.contains(element.attr("name")) ? element.attr("name") : null;
    }
}
