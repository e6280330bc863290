package dev.dateline.body.sanitise;

import org.jsoup.nodes.Entities;

/** Converts plain text to HTML: an empty line begins a paragraph, any other line end a new line. */
final class PlainTextInput {

    private PlainTextInput() {
    }

    static String toHtml(String text) {
        StringBuilder html = new StringBuilder(text.length() + 100);
        boolean inParagraph = false;
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                html.append(inParagraph ? "</p>" : "");
                inParagraph = false;
            } else {
                html.append(inParagraph ? "<br>" : "<p>").append(Entities.escape(line.strip()));
                inParagraph = true;
            }
        }
        return html.append(inParagraph ? "</p>" : "").toString();
    }
}
