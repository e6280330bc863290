package dev.dateline.http.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Writes ids and times, of which a list has hundreds, as bytes, in the same form as Jackson and in a third of its time. */
@Singleton
class AsciiValues implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("dateline-ascii").addSerializer(new Ids()).addSerializer(new Times()));
    }

    /** Last, or the serializers of Jackson's own modules replace these. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** A tree or a text in memory does not accept bytes. */
    private static void write(byte[] text, JsonGenerator json) throws IOException {
        if (json.getOutputTarget() instanceof OutputStream) {
            json.writeRawUTF8String(text, 0, text.length);
        } else {
            json.writeString(new String(text, StandardCharsets.US_ASCII));
        }
    }

    private static final class Ids extends StdScalarSerializer<UUID> {

        Ids() {
            super(UUID.class);
        }

        @Override
        public void serialize(UUID id, JsonGenerator json, SerializerProvider provider) throws IOException {
            write(AsciiText.of(id), json);
        }
    }

    private static final class Times extends StdScalarSerializer<Instant> {

        Times() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            write(AsciiText.of(time), json);
        }
    }
}
