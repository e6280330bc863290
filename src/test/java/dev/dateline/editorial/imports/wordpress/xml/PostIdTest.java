package dev.dateline.editorial.imports.wordpress.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdTest {

    @ParameterizedTest
    @ValueSource(strings = { "", "0", "00", "-1", "1.5", "1234567890123456789", " 1", "a" })
    void isAPositiveNumber(String text) {
        assertThat(PostId.of(text)).isEmpty();
        assertThat(PostId.of("1")).contains(1L);
        assertThat(PostId.of("999999999999999999")).contains(999_999_999_999_999_999L);
    }

    @Test
    void theKeyOfAPostIsItsIdElseAUrlOfAtMost200Characters() {
        assertThat(PostId.key(post("7", "guid", "link"))).contains("7");
        assertThat(PostId.key(post("", "g".repeat(200), "link"))).contains("g".repeat(200));
        assertThat(PostId.key(post("0", "g".repeat(201), "link"))).contains("link");
        assertThat(PostId.key(post("", "", ""))).isEmpty();
    }

    private static WxrNode post(String id, String guid, String link) {
        return new WxrNode(1, "item", Map.of(), "", List.of(new WxrNode(1, "wp:post_id", Map.of(), id, List.of()),
                new WxrNode(1, "guid", Map.of(), guid, List.of()), new WxrNode(1, "link", Map.of(), link, List.of())));
    }
}
