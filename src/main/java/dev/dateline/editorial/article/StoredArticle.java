package dev.dateline.editorial.article;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON of a revision. Revisions are kept permanently, so every format that was ever written stays readable. A new
 * property needs no new format; a renamed, removed or converted one does.
 */
final class StoredArticle {

    static final short FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredArticle() {
    }

    static String write(ArticleContent content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for a format of a later version of Dateline */
    static ArticleContent read(short format, String json) {
        if (format != FORMAT) {
            throw new IllegalArgumentException("Revision format " + format + " is not known to this version of Dateline");
        }
        try {
            return MAPPER.readValue(json, ArticleContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
