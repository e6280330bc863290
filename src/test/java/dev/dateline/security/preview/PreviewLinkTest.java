package dev.dateline.security.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PreviewLinkTest {

    private static final byte[] SECRET = "a secret of 32 bytes for testing".getBytes();
    private static final PreviewLink LINK =
            new PreviewLink(UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b"), Instant.parse("2027-01-04T06:00:00Z"));
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void tokenStatesArticleAndEndOfValidity() {
        var token = LINK.sign(SECRET);

        assertThat(PreviewLink.isWellFormed(token)).isTrue();
        assertThat(PreviewLink.read(token, SECRET)).contains(LINK);
    }

    @Test
    void rejectsTokenWithAnyOtherCharacter() {
        var token = LINK.sign(SECRET);

        assertThat(IntStream.range(0, token.length()).mapToObj(position -> {
            var other = BASE64.charAt((BASE64.indexOf(token.charAt(position)) + 1) % BASE64.length());
            return token.substring(0, position) + other + token.substring(position + 1);
        })).hasSize(76).allMatch(altered -> PreviewLink.read(altered, SECRET).isEmpty());
    }

    @Test
    void rejectsTokenOfAnotherSecret() {
        assertThat(PreviewLink.read(LINK.sign("another secret of 32 bytes, also".getBytes()), SECRET)).isEmpty();
    }

    @Test
    void rejectsTextThatIsNoToken() {
        var token = LINK.sign(SECRET);

        assertThat(PreviewLink.isWellFormed("")).isFalse();
        assertThat(PreviewLink.isWellFormed(token + "A")).isFalse();
        assertThat(PreviewLink.read("!".repeat(token.length()), SECRET)).isEmpty();
        assertThat(PreviewLink.read("ü".repeat(token.length()), SECRET)).isEmpty();
        assertThat(PreviewLink.read("=".repeat(token.length()), SECRET)).isEmpty();
    }
}
