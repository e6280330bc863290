package dev.dateline.delivery.media.v1;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.language.LanguageTag;

record CaptionQuery(
        @Parameter(description = "Only captions of this media item.")
        @RestQuery UUID media,
        @Parameter(description = "Only captions in this language (BCP 47, in whatever case, but otherwise as it stands in the captions).", example = "en")
        @RestQuery @Size(max = 35) @LanguageTag String language,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("-updatedAt") MediaSort sort) {

    CaptionQuery {
        language = LanguageTag.Rule.canonical(language);
    }
}
