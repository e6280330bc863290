package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.jsonlines.JsonLinesReader;
import dev.dateline.editorial.imports.wordpress.WordPressReader;

/** The formats that can be imported. */
public enum ImportFormat {

    /** JSON Lines: one JSON object per line. */
    @JsonProperty("jsonl") JSONL("application/x-ndjson", "application/json", "application/gzip", "application/octet-stream"),
    /** The export file of WordPress (WXR). */
    @JsonProperty("wordpress") WORDPRESS("application/xml", "text/xml", "application/gzip", "application/zip",
            "application/octet-stream");

    private final List<String> mediaTypes;

    ImportFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** Those that a file of this format can be sent as. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** @throws MalformedFile if the file is not of this format; no entry has been read then */
    public ContentReader open(Path file, ImportOptions options) throws IOException {
        return switch (this) {
            case JSONL -> new JsonLinesReader(file);
            case WORDPRESS -> new WordPressReader(file, options);
        };
    }
}
