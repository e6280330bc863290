package dev.dateline.editorial.body;

import jakarta.enterprise.context.ApplicationScoped;

import org.jsoup.nodes.Document;

import dev.dateline.editorial.article.BodyFormat;

/** Makes of a body as it was handed in the HTML that is stored: elements and attributes of a closed list, and no more. */
@ApplicationScoped
public class BodySanitiser {

    /** How often a parser may set malformed nesting right before it is given up; one or two is what real pages need. */
    private static final int ROUNDS = 8;

    /**
     * Clean HTML of HTML or Markdown, not pretty-printed. Sanitising the result again changes nothing. Work and memory
     * grow with the length of the body; elements nested deeper than 200 are unwrapped.
     *
     * @param raw null gives null; blank gives an empty string
     */
    public String sanitise(BodyFormat format, String raw) {
        if (raw == null) {
            return null;
        }
        String text = StorableText.of(raw);
        return settled(format == BodyFormat.MARKDOWN ? Markdown.toHtml(text) : text);
    }

    /** What a parser reads differently the second time could be made to read as something else by a browser. */
    private static String settled(String html) {
        String before = BodyCopy.of(html);
        for (int round = 1; round < ROUNDS; round++) {
            String after = BodyCopy.of(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return plain(before);
    }

    private static String plain(String html) {
        Document shell = Document.createShell("");
        shell.outputSettings().prettyPrint(false);
        shell.body().appendElement("p").text(ParsedBody.of(html).text().strip());
        return BodyCopy.of(shell.body().html());
    }
}
