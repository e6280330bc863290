package dev.dateline.editorial.exports;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.CommentStatus;

/** Writes items as the lines that an import reads. Omits properties that have their default. */
final class LineWriter {

    private static final ObjectWriter LINE = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .addMixIn(ImportedArticle.Usage.class, MediaWithoutKind.class)
            .addMixIn(ArticleDetails.class, DetailsWithoutDefaults.class)
            .build().writerFor(ImportedItem.class);

    private final OutputStream out;
    private long lines;

    LineWriter(OutputStream out) {
        this.out = out;
    }

    void write(ImportedItem item) throws IOException {
        LINE.writeValue(out, item);
        out.write('\n');
        lines++;
    }

    long lines() {
        return lines;
    }

    private interface MediaWithoutKind {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
        ImportedMedia media();
    }

    private interface DetailsWithoutDefaults {

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Default.class)
        ArticleDetails.Seo seo();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Default.class)
        ArticleDetails.Social social();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Default.class)
        CommentStatus comments();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Default.class)
        ArticleAccess access();
    }

    /** Equals the values to omit, as Jackson requires of a filter. */
    static final class Default {

        @Override
        public boolean equals(Object value) {
            return value == null || value.equals(ArticleDetails.NONE.seo()) || value.equals(ArticleDetails.NONE.social())
                    || value == ArticleDetails.NONE.comments() || value == ArticleDetails.NONE.access();
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
