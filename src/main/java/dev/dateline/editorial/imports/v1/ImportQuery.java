package dev.dateline.editorial.imports.v1;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.language.LanguageTag;

record ImportQuery(
        @Parameter(description = "What the body is: `jsonl` is Dateline's own lines of JSON, plain or gzipped; `wordpress`"
                + " is an export file of WordPress (WXR 1.0 to 1.2).", required = true, example = "jsonl")
        @RestQuery @NotNull ImportFormat format,
        @Parameter(description = "The language of what names none (BCP 47).", example = "pt-BR")
        @RestQuery @DefaultValue("en") @Size(max = 35) @LanguageTag String language,
        @Parameter(description = "Whether an article that is to be published and has no `publishedAt` is published with the"
                + " current time. Otherwise it is rejected.", example = "false")
        @RestQuery @DefaultValue("false") boolean publishUndated) {

    ImportOptions options() {
        return new ImportOptions(language, publishUndated);
    }
}
