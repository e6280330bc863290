package dev.dateline.delivery.article.v1;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.article.body.Body;

/** The forms in which a body is served. */
enum BodyForm {
    @JsonProperty("html") HTML(Body::html),
    @JsonProperty("text") TEXT(Body::text),
    @JsonProperty("markdown") MARKDOWN(Body::markdown),
    @JsonProperty("blocks") BLOCKS(body -> Block.listOf(body.blocks()).toArray(Block[]::new));

    private final Function<Body, Object> rendering;

    BodyForm(Function<Body, Object> rendering) {
        this.rendering = rendering;
    }

    /** A String, or an array of Blocks (an array, since a list would forget their common type and not write it). */
    Object render(Body body) {
        return rendering.apply(body);
    }
}
