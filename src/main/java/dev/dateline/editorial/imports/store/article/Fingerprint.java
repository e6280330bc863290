package dev.dateline.editorial.imports.store.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.dateline.editorial.imports.ImportedArticle;

/** Tells whether an article of an import file is the same as when it was last stored. */
final class Fingerprint {

    /** To be raised when the import makes something else of the same item, so that it is stored anew. */
    private static final int FORMAT = 2;

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Fingerprint() {
    }

    /** SHA-256 over all that the article becomes of, in hexadecimal. */
    static String of(ImportedArticle article, String language) {
        try {
            return sha256(FORMAT + "\n" + language + "\n" + CANONICAL.writeValueAsString(article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
