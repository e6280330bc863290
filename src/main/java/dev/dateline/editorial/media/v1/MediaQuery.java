package dev.dateline.editorial.media.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.editorial.media.MediaFilter;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.media.MediaText;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.MediaType;

/** The filters and the order of a list of media items. */
record MediaQuery(
        @Parameter(description = "Only media items of these types, comma-separated.", example = "video,audio")
        @RestQuery @Separator(",") @Size(max = 3) List<MediaType> type,
        @Parameter(description = "Only the media item with this external id.", example = "photo-12")
        @RestQuery @Size(min = 1, max = 300) String externalId,
        @Parameter(description = "Only media items with exactly this URL.", example = "https://media.example/ferry.jpg")
        @RestQuery @Size(min = 1, max = 2_000) String url,
        @Parameter(
                description = "Only media items whose URL, credits and captions have all of these words, in any inflected form, each at"
                        + " least as the beginning of a word.",
                example = "ferry")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(
                description = "Only media items that lack one of these texts, comma-separated: those without a caption that has"
                        + " it. The credit may also be that of the item.",
                example = "altText,caption")
        @RestQuery @Separator(",") @Size(max = 3) List<MediaText> missing,
        @Parameter(
                description = "Language (BCP 47) in which the texts of `missing` are required; default: any. Only together with"
                        + " `missing`.",
                example = "de")
        @RestQuery @Size(max = 35) @LanguageTag String language,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-updatedAt") Sort sort) {

    /** @throws ProblemException INVALID_PARAMETER for a language without {@code missing} */
    MediaFilter toFilter(ItemQuery items) {
        if (language != null && (missing == null || missing.isEmpty())) {
            throw ProblemException.invalidParameter("language", "requires missing");
        }
        return new MediaFilter(items.ids(), items.updated(), type, externalId, url, q, missing,
                LanguageTag.Rule.canonical(language));
    }

    @Schema(name = "ManagedMediaSort",
            description = "Sort orders of media items in the management API; a minus means descending.")
    enum Sort {
        @JsonProperty("-updatedAt") LATEST_CHANGED(MediaRepository.LATEST_CHANGED),
        @JsonProperty("updatedAt") LONGEST_UNCHANGED(MediaRepository.LONGEST_UNCHANGED);

        final Order order;

        Sort(Order order) {
            this.order = order;
        }
    }
}
