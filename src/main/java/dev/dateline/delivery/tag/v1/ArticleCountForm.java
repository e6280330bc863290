package dev.dateline.delivery.tag.v1;

import java.util.List;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.fields.FieldSelection;

/** The optional parts of tags and authors. */
public record ArticleCountForm(
        @Parameter(description = "`articleCount` adds the number of published articles. Naming it in `fields` also requests it.",
                example = "articleCount")
        @RestQuery @Separator(",") @Size(max = 1) List<Inclusion> include) {

    public boolean isCounted(FieldSelection fields) {
        return (include != null && !include.isEmpty() || fields.names(Inclusion.NAME)) && fields.wants(Inclusion.NAME);
    }

    public enum Inclusion {
        @JsonProperty(Inclusion.NAME) ARTICLE_COUNT;

        private static final String NAME = "articleCount";
    }
}
