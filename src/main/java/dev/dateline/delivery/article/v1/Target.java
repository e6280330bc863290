package dev.dateline.delivery.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.body.link.LinkTarget;

@Schema(name = "LinkTarget", description = "The published article that a link leads to, as it is now.")
record Target(
        @Schema(required = true, description = "What it leads to.") Resource resource,
        @Schema(required = true, description = "Id of the article.") UUID id,
        @Schema(required = true, description = "URL slug of the article.", examples = "electric-cranes-oster-quay") String slug,
        @Schema(required = true, nullable = true, description = "Path of its primary section; null for none.",
                examples = "city/harbour") String path) {

    static Target of(LinkTarget target) {
        return target == null ? null : new Target(Resource.ARTICLE, target.id(), target.slug(), target.path());
    }

    @Schema(name = "LinkedResource", description = "The resources that links in a body lead to.")
    enum Resource {
        @JsonProperty("article") ARTICLE
    }
}
