package dev.dateline.editorial.article;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** The lists in the content of an article, of which each has a table. */
@Embeddable
class ArticleLists {

    @ElementCollection
    @CollectionTable(name = "article_section", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "section_id", nullable = false)
    private List<UUID> sectionIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id", nullable = false)
    private List<UUID> tagIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<Credit> authors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_media", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<MediaUsage> media = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_correction", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<Correction> corrections = new ArrayList<>();

    void replace(ArticleContent content) {
        replace(sectionIds, content.sectionIds());
        replace(tagIds, content.tagIds());
        replace(authors, content.authors());
        replace(media, content.media());
        replace(corrections, content.corrections());
    }

    private static <T> void replace(List<T> old, List<T> content) {
        if (!old.equals(content)) {
            old.clear();
            old.addAll(content);
        }
    }

    List<UUID> sectionIds() {
        return sectionIds;
    }

    List<UUID> tagIds() {
        return tagIds;
    }

    List<Credit> authors() {
        return authors;
    }

    List<MediaUsage> media() {
        return media;
    }

    List<Correction> corrections() {
        return corrections;
    }
}
