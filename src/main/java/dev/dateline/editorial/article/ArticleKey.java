package dev.dateline.editorial.article;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What identifies an article in imports: its external id, or its id if it has none. */
public final class ArticleKey {

    private static final String ID = "dateline:article/";

    private ArticleKey() {
    }

    /** Null if both are null. */
    public static String of(UUID id, String externalId) {
        return externalId != null || id == null ? externalId : ID + id;
    }

    static List<String> externalIds(Collection<String> keys) {
        return keys.stream().filter(key -> !key.startsWith(ID)).toList();
    }

    static List<UUID> ids(Collection<String> keys) {
        return keys.stream().filter(key -> key.startsWith(ID)).map(key -> UUID.fromString(key.substring(ID.length())))
                .toList();
    }
}
