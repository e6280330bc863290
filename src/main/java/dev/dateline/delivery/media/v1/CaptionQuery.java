package dev.dateline.delivery.media.v1;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageTag;

record CaptionQuery(
        @Parameter(description = "Id of a media item; only captions of this item.")
        @RestQuery UUID media,
        @Parameter(description = "Comma-separated languages (BCP 47, in any case); only captions in exactly these"
                + " languages.", example = "en,de")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-updatedAt") MediaSort sort) {

    CaptionQuery {
        language = language == null ? List.of() : language.stream().map(LanguageTag.Rule::canonical).toList();
    }
}
