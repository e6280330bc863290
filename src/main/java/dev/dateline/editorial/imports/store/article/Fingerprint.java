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

/** Detects whether an article of an import file has changed since it was last imported. */
final class Fingerprint {

    /** Increment this when the import stores the same item differently, so that it is stored again. */
    private static final int FORMAT = 2;

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Fingerprint() {
    }

    /** SHA-256 of everything that the stored article depends on, in hexadecimal. */
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
