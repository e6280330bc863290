package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Properties of an article and its versions that a card does not need. Lists contain them on request, so each schema states
 * itself which of them are required.
 */
record ArticleDetails(
        @Schema(nullable = true, description = "Canonical URL, if first published elsewhere.", format = "uri-reference")
        String canonicalUrl,
        @Schema(nullable = true, description = "Originating agency or publisher, plain text.") String source,
        @Schema(nullable = true, description = "Terms of use, plain text.") String rights,
        @Schema(nullable = true, description = "End of the embargo under which it was held back.") Instant embargoedUntil,
        @Schema(nullable = true, description = "When it is going to be withdrawn.") Instant expiresAt) {

    static final Set<String> NAMES = Arrays.stream(ArticleDetails.class.getRecordComponents())
            .map(component -> component.getName()).collect(Collectors.toUnmodifiableSet());

    static ArticleDetails of(dev.dateline.delivery.article.ArticleDetails details) {
        return new ArticleDetails(details.canonicalUrl(), details.source(), details.rights(), details.embargoedUntil(),
                details.expiresAt());
    }
}
