package dev.dateline.editorial.imports.jsonlines;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** A time with its offset (RFC 3339), of the years 1 to 9999; kept to the microsecond, as PostgreSQL does. */
final class Rfc3339Instant extends StdScalarDeserializer<Instant> {

    static final String MESSAGE = "must be a time such as 2026-03-01T12:00:00Z (RFC 3339)";

    Rfc3339Instant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var text = parser.getText();
        try {
            var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.withNano(time.getNano() / 1000 * 1000).toInstant();
            }
        } catch (DateTimeException e) {
            // Told below, like a year out of bounds.
        }
        throw InvalidFormatException.from(parser, MESSAGE, text, Instant.class);
    }
}
