package dev.dateline.editorial.imports.wordpress.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;

/** Reusable blocks (synced patterns), which are posts of the type wp_block. */
public final class ReusableBlocks {

    public static final String TYPE = "wp_block";

    /** Unlike other posts, they are kept in memory. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private final Map<Long, String> contents = new HashMap<>();
    private final Map<Long, String> unusable = new HashMap<>();
    private int characters;

    public void add(WxrNode item) {
        String content = item.text("content:encoded");
        PostId.of(item.text("wp:post_id")).ifPresent(id -> {
            if (!item.text("wp:status").equals("publish")) {
                unusable.put(id, "which is not published");
            } else if (characters + content.length() > MOST_CHARACTERS) {
                unusable.put(id, "which is too large");
            } else {
                contents.put(id, content);
                characters += content.length();
            }
        });
    }

    Optional<String> find(long id) {
        return Optional.ofNullable(contents.get(id));
    }

    /** Why there is no content, as a clause. */
    String reason(long id) {
        return unusable.getOrDefault(id, "which the file does not have");
    }
}
