package dev.dateline.editorial.imports.wordpress;

import java.util.Optional;
import java.util.stream.Stream;

/** The number by which WordPress knows a post. */
final class PostId {

    private static final int LONGEST_KEY = 200;

    private PostId() {
    }

    /** The number in the text; empty where it is not one from 1 on. */
    static Optional<Long> of(String text) {
        return text.matches("[0-9]{1,18}") && Long.parseLong(text) > 0 ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    /** What tells a post from all others of its site: its number, else its guid or link. */
    static Optional<String> key(WxrNode post) {
        Optional<String> number = of(post.text("wp:post_id")).map(String::valueOf);
        return number.or(() -> Stream.of(post.text("guid"), post.text("link"))
                .filter(url -> !url.isEmpty() && url.length() <= LONGEST_KEY).findFirst());
    }
}
