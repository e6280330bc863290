package dev.dateline.body.block;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param url the article's page on the site; null if the URLs of the site are not configured */
@Schema(description = "The published article that a link points to, in its current state.")
public record LinkTarget(
        @Schema(required = true, description = "The kind of resource.") Resource resource,
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(required = true, description = "Its URL slug.", examples = "electric-cranes-oster-quay") String slug,
        @Schema(required = true, nullable = true, description = "Path of its primary section; null for none.",
                examples = "city/harbour") String path,
        @Schema(hidden = true) @JsonIgnore String url) {

    public LinkTarget(UUID id, String slug, String path, String url) {
        this(Resource.ARTICLE, id, slug, path, url);
    }

    @Schema(name = "LinkedResource", description = "The kinds of resources that links in a body can point to.")
    public enum Resource {
        @JsonProperty("article") ARTICLE
    }
}
