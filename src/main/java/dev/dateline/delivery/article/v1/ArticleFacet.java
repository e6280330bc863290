package dev.dateline.delivery.article.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.article.Facet;

/** The values of the parameter {@code facets}. */
enum ArticleFacet {
    @JsonProperty("section") SECTION(Facet.SECTION),
    @JsonProperty("tag") TAG(Facet.TAG),
    @JsonProperty("type") TYPE(Facet.TYPE),
    @JsonProperty("language") LANGUAGE(Facet.LANGUAGE),
    @JsonProperty("author") AUTHOR(Facet.AUTHOR);

    final Facet facet;

    ArticleFacet(Facet facet) {
        this.facet = facet;
    }
}
