package dev.dateline.delivery.home.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/** An inline style sheet, and its source expression for the content security policy of the page. */
record Stylesheet(String text, String source) {

    static Stylesheet load(String name) {
        try (var file = Stylesheet.class.getResourceAsStream("/templates/" + name)) {
            var bytes = file.readAllBytes();
            var hash = DigestUtils.sha256(bytes);
            return new Stylesheet(new String(bytes, StandardCharsets.UTF_8),
                    "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
