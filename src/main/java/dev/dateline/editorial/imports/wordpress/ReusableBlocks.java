package dev.dateline.editorial.imports.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Blocks that editors write once and use in many posts (also called synced patterns): posts of the type wp_block. */
final class ReusableBlocks {

    static final String TYPE = "wp_block";

    /** They are kept in memory, unlike other posts. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private final Map<Long, String> contents = new HashMap<>();
    private int characters;

    void add(WxrNode item) {
        String content = item.text("content:encoded");
        if (item.text("wp:status").equals("publish") && characters + content.length() <= MOST_CHARACTERS) {
            PostId.of(item.text("wp:post_id")).ifPresent(id -> contents.put(id, content));
            characters += content.length();
        }
    }

    Optional<String> find(long id) {
        return Optional.ofNullable(contents.get(id));
    }
}
