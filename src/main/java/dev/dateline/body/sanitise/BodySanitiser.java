package dev.dateline.body.sanitise;

import java.util.Map;

import dev.dateline.vocabulary.StorableText;

/** Converts a body as submitted to the HTML that is stored, which has only elements and attributes of a closed list. */
public final class BodySanitiser {

    private BodySanitiser() {
    }

    /**
     * Sanitised HTML. Sanitising it again has no effect. Time and memory are proportional to the length of the body; elements
     * nested deeper than 200 are unwrapped.
     *
     * @param raw null results in null, blank in an empty string
     */
    public static String sanitise(BodyFormat format, String raw) {
        return raw == null ? null : unlinked(format, raw).link(Map.of(), Map.of());
    }

    /** Sanitised HTML with references to media and articles that are not resolved yet. */
    public static UnlinkedBody unlinked(BodyFormat format, String raw) {
        String text = StorableText.of(raw);
        String html = switch (format) {
            case HTML -> text;
            case MARKDOWN -> MarkdownInput.toHtml(text);
            case TEXT -> PlainTextInput.toHtml(text);
        };
        return new UnlinkedBody(html, StableSanitiser.sanitise(html), StorableText.countUnstorable(raw));
    }
}
