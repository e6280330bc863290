package dev.dateline.editorial.replacement.v1;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameter of a delete that names what takes the place of the resource. */
public record ReplaceWith(
        @Parameter(
                description = "Id, slug or path of a resource of the same kind that replaces it in every article, drafts included, and that"
                        + " its URLs redirect to if they were public.",
                example = "01a20d77-aaad-7086-b661-3679a0b0aacc")
        @RestQuery @Size(min = 1, max = 1000) String replaceWith) {
}
