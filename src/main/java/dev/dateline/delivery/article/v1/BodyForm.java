package dev.dateline.delivery.article.v1;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.article.body.Body;

/** The forms in which a body is served. */
enum BodyForm {
    @JsonProperty("html") HTML(Body::html),
    @JsonProperty("text") TEXT(Body::text),
    @JsonProperty("markdown") MARKDOWN(Body::markdown),
    @JsonProperty("blocks") BLOCKS(body -> Block.listOf(body.blocks()));

    private final Function<Body, Object> rendering;

    BodyForm(Function<Body, Object> rendering) {
        this.rendering = rendering;
    }

    /** A String, or a list of Blocks. */
    Object render(Body body) {
        return rendering.apply(body);
    }
}
