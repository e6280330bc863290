package dev.dateline.editorial.tag.v1;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.Order;
import dev.dateline.vocabulary.TagKind;

/** The filters and the order of a list of tags. */
record TagQuery(
        @Parameter(description = "Only tags with these ids, comma-separated.", example = "01a20d77-aaad-7086-b661-3679a0b0aacc")
        @RestQuery @Separator(",") @Size(max = 100) List<UUID> ids,
        @Parameter(description = "Only tags of these kinds, comma-separated.", example = "person,place")
        @RestQuery @Separator(",") @Size(max = 6) List<TagKind> kind,
        @Parameter(
                description = "Only tags whose names or slug have words that begin with each of these, ignoring case and accents.",
                example = "ferr")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("slug") Sort sort) {

    @Schema(name = "ManagedTagSort", description = "Sort orders of tags; a minus means descending.")
    enum Sort {
        @JsonProperty("slug") SLUG(Order.byText("slug", "slug")),
        @JsonProperty("-slug") SLUG_DESCENDING(Order.byText("-slug", "slug")),
        @JsonProperty("-updatedAt") LATEST_CHANGED(Order.byInstant("-updatedAt", "updatedAt")),
        @JsonProperty("updatedAt") LONGEST_UNCHANGED(Order.byInstant("updatedAt", "updatedAt"));

        final Order order;

        Sort(Order order) {
            this.order = order;
        }
    }
}
