package dev.dateline.body.sanitise;

import java.util.Map;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.vocabulary.StorableText;

/** Makes of a body as it was handed in the HTML that is stored: elements and attributes of a closed list, and no more. */
public final class BodySanitiser {

    private BodySanitiser() {
    }

    /**
     * Clean HTML of HTML or Markdown, not pretty-printed. Sanitising the result again changes nothing. Work and memory
     * grow with the length of the body; elements nested deeper than 200 are unwrapped.
     *
     * @param raw null gives null; blank gives an empty string
     */
    public static String sanitise(BodyFormat format, String raw) {
        return raw == null ? null : unlinked(format, raw).link(Map.of(), Map.of());
    }

    /** The same, with its references to media and articles still to be resolved. */
    public static UnlinkedBody unlinked(BodyFormat format, String raw) {
        String text = StorableText.of(raw);
        return new UnlinkedBody(SettledBody.of(format == BodyFormat.MARKDOWN ? Markdown.toHtml(text) : text));
    }
}
