package dev.dateline.editorial.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an article may lack before it is published. */
public enum MissingPart {
    /** An image without an alternative text, of the usage or of a caption. */
    @JsonProperty("altText") ALT_TEXT("""
            a.id in (select m.id from Article m join m.lists.media u join Media i on i.id = u.mediaId
                     where i.type = 'IMAGE' and u.altText is null
                       and not exists (select 1 from Caption c where c.media.id = u.mediaId and c.altText is not null))"""),
    /** A media item without a caption, of the usage or of its own. */
    @JsonProperty("caption") CAPTION("""
            a.id in (select m.id from Article m join m.lists.media u where u.caption is null
                     and not exists (select 1 from Caption c where c.media.id = u.mediaId and c.text is not null))"""),
    @JsonProperty("lead") LEAD("a.id not in (select m.id from Article m join m.lists.media u where u.role = 'LEAD')");

    private final String condition;

    MissingPart(String condition) {
        this.condition = condition;
    }

    /** In HQL, of the article {@code a}. */
    String condition() {
        return condition;
    }
}
