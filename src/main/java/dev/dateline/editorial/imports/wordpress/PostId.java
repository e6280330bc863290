package dev.dateline.editorial.imports.wordpress;

import java.util.Optional;

/** The number by which WordPress knows a post. */
final class PostId {

    private PostId() {
    }

    /** The number in the text; empty where it is not one from 1 on. */
    static Optional<Long> of(String text) {
        return text.matches("[0-9]{1,18}") && Long.parseLong(text) > 0 ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }
}
