package dev.dateline.editorial.imports.v1;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.TimeZoneName;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.WireName;

record ImportQuery(
        @Parameter(description = "Format of the body: `jsonl` is one JSON object per line, plain or gzipped; `wordpress` is"
                + " an export file of WordPress (WXR 1.0 to 1.2), plain, gzipped or in a ZIP archive.", required = true,
                example = "jsonl")
        @RestQuery @NotNull ImportFormat format,
        @Parameter(description = "Language of items that state none (BCP 47), of registered subtags, without"
                + " extensions or private use subtags.", example = "pt-BR")
        @RestQuery @DefaultValue("en") @Size(max = 35) @LanguageTag String language,
        @Parameter(description = "Whether published articles without `publishedAt` are published at the current time. Otherwise"
                + " they are rejected.", example = "false")
        @RestQuery @DefaultValue("false") boolean publishUndated,
        @Parameter(description = "Whether the import only reports what it would do and stores nothing.", example = "true")
        @RestQuery @DefaultValue("false") boolean dryRun,
        @Parameter(description = "For `wordpress`: URL of the site that the file comes from. Default: the URL that the file"
                + " states.", example = "https://news.example")
        @RestQuery @Size(max = 310) @Pattern(regexp = ImportOptions.SITE, message = ImportOptions.SITE_MESSAGE) String site,
        @Parameter(description = "For `wordpress`: IANA time zone of the site, for posts that have only a local time."
                + " Default: UTC.", example = "Europe/Oslo")
        @RestQuery @Size(max = 50) @TimeZoneName String timeZone,
        @Parameter(description = "For `wordpress`: custom post types to import with their article types, separated by"
                + " commas.", example = "recipe:article,review:opinion")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 60) @Pattern(regexp = TYPE,
                message = "must be a post type and an article type, such as recipe:article") String> types) {

    private static final String TYPE = "[\\w-]{1,40}:(article|opinion|analysis|interview|live|gallery|video|audio|factbox)";

    ImportOptions options() {
        var mapped = types == null ? Map.<String, ArticleType>of() : types.stream().map(type -> type.split(":"))
                .collect(Collectors.toMap(type -> type[0], type -> WireName.find(ArticleType.class, type[1]).orElseThrow(),
                        (first, second) -> second));
        return new ImportOptions(language, publishUndated, dryRun, site, timeZone, mapped);
    }
}
