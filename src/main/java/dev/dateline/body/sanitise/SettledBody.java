package dev.dateline.body.sanitise;

import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Copies a body until a parser reads its copy as it stands: what it read differently, a browser might, too. */
final class SettledBody {

    /** How often a parser may set malformed nesting right before it is given up; one or two is what real pages need. */
    private static final int ROUNDS = 20;

    private SettledBody() {
    }

    /** The clean body. Of nesting that never settles the words, the links and the media remain. */
    static String of(String html) {
        return settled(html).orElseGet(() -> inPieces(BodyCopy.of(html)));
    }

    /** Empty where every copy is read differently. */
    static Optional<String> settled(String html) {
        String before = BodyCopy.of(html);
        for (int round = 1; round < ROUNDS; round++) {
            String after = BodyCopy.of(before);
            if (after.equals(before)) {
                return Optional.of(after);
            }
            before = after;
        }
        return Optional.empty();
    }

    /** One malformed element must not cost the others their form. */
    private static String inPieces(String copy) {
        Element body = ParsedBody.of(copy);
        body.ownerDocument().outputSettings().prettyPrint(false);
        return piece(body.childNodes().stream().map(SettledBody::piece).collect(Collectors.joining()));
    }

    private static String piece(Node node) {
        if (!(node instanceof Element element)) {
            return node.outerHtml();
        }
        // Between blocks a copy has no other elements: this one was torn out of its paragraph.
        boolean torn = !Vocabulary.isBlock(element.normalName()) && !Vocabulary.isContent(element.normalName());
        return torn ? PlainParagraphs.of(element.outerHtml()) : piece(element.outerHtml());
    }

    private static String piece(String html) {
        return settled(html).orElseGet(() -> PlainParagraphs.of(html));
    }
}
