package dev.dateline.delivery.media.v1;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.vocabulary.LanguageTag;

record CaptionQuery(
        @Parameter(description = "Only captions of this media item.")
        @RestQuery UUID media,
        @Parameter(description = "Only captions in these languages (BCP 47, in whatever case, but otherwise as they stand in"
                + " the captions), joined by commas.", example = "en,de")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("-updatedAt") MediaSort sort) {

    CaptionQuery {
        language = language == null ? List.of() : language.stream().map(LanguageTag.Rule::canonical).toList();
    }
}
