package dev.dateline.delivery.author.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.author.PortrayedAuthor;

@Schema(name = "Author", description = "An author of at least one published article.")
record AuthorRepresentation(
        @Schema(required = true, description = "Never changes.") UUID id,
        @Schema(required = true, description = "What the author is called in addresses.", examples = "nell-tidewater")
        String slug,
        @Schema(required = true, description = "As it stands in print.", examples = "Nell Tidewater") String name,
        @Schema(required = true, nullable = true, description = "Biography in a few sentences, plain text.") String bio,
        @Schema(required = true, nullable = true, description = "A picture; null for none.") Portrait portrait,
        @Schema(required = true, description = "When anything about the author last changed.") Instant updatedAt) {

    static AuthorRepresentation of(PortrayedAuthor portrayed) {
        var author = portrayed.author();
        return new AuthorRepresentation(author.id(), author.slug(), author.name(), author.bio(),
                Portrait.of(portrayed), author.updatedAt());
    }
}
