package dev.dateline.editorial.imports.jsonlines;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** Text, and only text: no number in its place, and no character that PostgreSQL cannot store. */
final class StorableString extends StdScalarDeserializer<String> {

    StorableString() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (!isStorable(text)) {
            throw InvalidFormatException.from(parser, "must have no NUL and no half of a surrogate pair", text,
                    String.class);
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var paired = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !paired) {
                return false;
            }
            i += paired ? 1 : 0;
        }
        return true;
    }
}
