package dev.dateline.editorial.article.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.article.ArticleStatus;

/** What can be done with an article as a whole, and in which statuses. */
public enum Transition {

    @JsonProperty("submit") SUBMIT(ArticleStatus.DRAFT, ArticleStatus.UNPUBLISHED),
    @JsonProperty("return") RETURN(ArticleStatus.REVIEW, ArticleStatus.SCHEDULED),
    @JsonProperty("publish") PUBLISH(ArticleStatus.DRAFT, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED, ArticleStatus.PUBLISHED,
            ArticleStatus.UNPUBLISHED),
    @JsonProperty("schedule") SCHEDULE(ArticleStatus.DRAFT, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED,
            ArticleStatus.UNPUBLISHED),
    @JsonProperty("unpublish") UNPUBLISH(ArticleStatus.PUBLISHED),
    @JsonProperty("trash") TRASH(ArticleStatus.DRAFT, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED, ArticleStatus.PUBLISHED,
            ArticleStatus.UNPUBLISHED),
    @JsonProperty("restore") RESTORE(ArticleStatus.TRASHED),
    @JsonProperty("delete") DELETE(ArticleStatus.TRASHED);

    private final Set<ArticleStatus> from;

    Transition(ArticleStatus first, ArticleStatus... others) {
        this.from = EnumSet.of(first, others);
    }

    public static List<Transition> allowedIn(ArticleStatus status) {
        return Stream.of(values()).filter(transition -> transition.from.contains(status)).toList();
    }
}
