package dev.dateline.http.names;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.vocabulary.LanguageTag;

/** The parameter {@code names} of an endpoint; {@link NameSelectionFilter} reads it. */
public record NamesQuery(
        @Parameter(
                description = "Comma-separated languages (BCP 47): the properties `names` of sections, tags and authors, also of"
                        + " those that articles refer to, have the names in these languages.",
                example = "ar,fr")
        @RestQuery @Separator(",") @Size(max = 10) List<@Size(max = 35) @LanguageTag String> names) {
}
