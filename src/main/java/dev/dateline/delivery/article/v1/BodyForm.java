package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.article.body.Body;

/** The forms in which a body is served: as one text, or as blocks. */
enum BodyForm {
    @JsonProperty("html") HTML(Body::html, body -> null),
    @JsonProperty("text") TEXT(Body::text, body -> null),
    @JsonProperty("markdown") MARKDOWN(Body::markdown, body -> null),
    @JsonProperty("blocks") BLOCKS(body -> null, body -> Block.listOf(body.blocks()));

    private final Function<Body, String> text;
    private final Function<Body, List<Block>> blocks;

    BodyForm(Function<Body, String> text, Function<Body, List<Block>> blocks) {
        this.text = text;
        this.blocks = blocks;
    }

    /** Null in the form of blocks. */
    String text(Body body) {
        return text.apply(body);
    }

    /** Null in the forms of a text. */
    List<Block> blocks(Body body) {
        return blocks.apply(body);
    }
}
