package dev.dateline.vocabulary;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** The limits of the JSON parser. */
public final class JsonLimit {

    private JsonLimit() {
    }

    /** Which limit the text exceeds; continues a sentence. The message of Jackson is the only difference. */
    public static String exceeded(StreamConstraintsException e) {
        var message = e.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return "is nested too deeply";
        }
        return message.startsWith("Number") ? "has a number that is too long" : "has a name or a text that is too long";
    }
}
