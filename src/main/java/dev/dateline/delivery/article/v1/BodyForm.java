package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.body.block.LibraryMedia;

/** The formats of a body: a text or blocks. */
public enum BodyForm {
    @JsonProperty("html") HTML(Body::html),
    @JsonProperty("text") TEXT(Body::text),
    @JsonProperty("markdown") MARKDOWN(Body::markdown),
    @JsonProperty("blocks") BLOCKS(body -> null);

    private final Function<Body, String> text;

    BodyForm(Function<Body, String> text) {
        this.text = text;
    }

    /** Null for blocks. */
    String text(Body body) {
        return text.apply(body);
    }

    /** Null for a text. */
    List<Block> blocks(Body body, Function<Body, Function<UUID, LibraryMedia>> library) {
        return this == BLOCKS ? body.blocks(library.apply(body)) : null;
    }
}
