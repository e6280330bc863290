package dev.dateline.delivery.changes.v1;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** What is added to changes of articles. */
record ChangeInclusion(
        @Parameter(
                description = "`article` adds to each published change of an article the article with all properties except its"
                        + " body, `body` also its body as sanitised HTML.",
                example = "article,body")
        @RestQuery @Separator(",") @Size(max = 2) List<ChangeInclude> include) {

    boolean hasArticles() {
        return include != null && !include.isEmpty();
    }

    boolean hasBodies() {
        return hasArticles() && include.contains(ChangeInclude.BODY);
    }
}
