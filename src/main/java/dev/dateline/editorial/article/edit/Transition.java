package dev.dateline.editorial.article.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.security.Role;

/** What can be done with an article as a whole, and in which statuses. */
public enum Transition {

    @JsonProperty("submit") SUBMIT(Role.AUTHOR, ArticleStatus.DRAFT, ArticleStatus.UNPUBLISHED),
    @JsonProperty("return") RETURN(Role.EDITOR, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED),
    @JsonProperty("publish") PUBLISH(Role.EDITOR, ArticleStatus.DRAFT, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED,
            ArticleStatus.PUBLISHED,
            ArticleStatus.UNPUBLISHED),
    @JsonProperty("schedule") SCHEDULE(Role.EDITOR, ArticleStatus.DRAFT, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED,
            ArticleStatus.UNPUBLISHED),
    @JsonProperty("unpublish") UNPUBLISH(Role.EDITOR, ArticleStatus.PUBLISHED),
    @JsonProperty("trash") TRASH(Role.AUTHOR, ArticleStatus.DRAFT, ArticleStatus.REVIEW, ArticleStatus.SCHEDULED,
            ArticleStatus.PUBLISHED,
            ArticleStatus.UNPUBLISHED),
    @JsonProperty("restore") RESTORE(Role.AUTHOR, ArticleStatus.TRASHED),
    @JsonProperty("delete") DELETE(Role.ADMIN, ArticleStatus.TRASHED);

    private final Role role;
    private final Set<ArticleStatus> from;

    Transition(Role role, ArticleStatus first, ArticleStatus... others) {
        this.role = role;
        this.from = EnumSet.of(first, others);
    }

    public static List<Transition> allowedIn(ArticleStatus status) {
        return Stream.of(values()).filter(transition -> transition.from.contains(status)).toList();
    }

    /** The least role that it requires. An author may only do it with own drafts. */
    Role role() {
        return role;
    }
}
