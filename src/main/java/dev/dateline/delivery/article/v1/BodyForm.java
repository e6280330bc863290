package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.body.Body;

/** The forms in which a body is served: as one text, or as blocks. */
enum BodyForm {
    @JsonProperty("html") HTML(Body::html, (body, mapping) -> null),
    @JsonProperty("text") TEXT(Body::text, (body, mapping) -> null),
    @JsonProperty("markdown") MARKDOWN(Body::markdown, (body, mapping) -> null),
    @JsonProperty("blocks") BLOCKS(body -> null, (body, mapping) -> mapping.blocks(body.blocks()));

    private final Function<Body, String> text;
    private final BiFunction<Body, BlockMapping, List<Block>> blocks;

    BodyForm(Function<Body, String> text, BiFunction<Body, BlockMapping, List<Block>> blocks) {
        this.text = text;
        this.blocks = blocks;
    }

    /** Null in the form of blocks. */
    String text(Body body) {
        return text.apply(body);
    }

    /** Null in the forms of a text. */
    List<Block> blocks(Body body, BlockMapping mapping) {
        return blocks.apply(body, mapping);
    }
}
