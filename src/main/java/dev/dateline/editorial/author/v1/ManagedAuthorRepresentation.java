package dev.dateline.editorial.author.v1;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.author.Author;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "ManagedAuthor", description = "An author in the management API.")
record ManagedAuthorRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "nell-tidewater") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Nell Tidewater") String name,
        @Schema(required = true, nullable = true, description = AuthorInput.BIO,
                examples = "Nell Tidewater covers the harbour.") String bio,
        @Schema(required = true, nullable = true, description = AuthorInput.PORTRAIT) UUID portrait,
        @Schema(required = true, nullable = true, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.NAMES) Map<String, String> names,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static ManagedAuthorRepresentation of(Author author) {
        var content = author.content();
        return new ManagedAuthorRepresentation(author.id(), author.slug(), content.name(), content.bio(), content.portraitId(),
                content.language(), content.names(),
                author.version(), author.createdAt(), author.updatedAt());
    }
}
