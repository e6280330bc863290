package dev.dateline.editorial.imports.wordpress.xml;

import java.util.Optional;
import java.util.stream.Stream;

/** The id of a post in WordPress. */
public final class PostId {

    private static final int LONGEST_KEY = 200;

    private PostId() {
    }

    /** The positive number in the text; empty for other texts. */
    public static Optional<Long> of(String text) {
        return text.matches("[0-9]{1,18}") && Long.parseLong(text) > 0 ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    /** Identifies a post within its site: its id, else its guid or link. */
    public static Optional<String> key(WxrNode post) {
        Optional<String> number = of(post.text("wp:post_id")).map(String::valueOf);
        return number.or(() -> Stream.of(post.text("guid"), post.text("link"))
                .filter(url -> !url.isEmpty() && url.length() <= LONGEST_KEY).findFirst());
    }
}
