package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import dev.dateline.body.ReadingTime;
import dev.dateline.editorial.content.NewId;
import dev.dateline.vocabulary.ArticleType;

/**
 * The working copy of an article. Its content changes only as a whole, and each change creates a revision. The public
 * copy changes when the article is published.
 */
@Entity
public class Article {

    /** Articles without a time of publication are sorted by this one. */
    static final Instant NOT_PUBLISHED = Instant.parse("9999-12-31T23:59:59.999999Z");

    @Id
    @NewId
    private UUID id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "import_fingerprint")
    private String importFingerprint;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ArticleStatus status = ArticleStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ArticleType type;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String slug;

    @Embedded
    private ArticleTexts texts;

    private String body;

    @Column(name = "word_count", nullable = false)
    private int wordCount;

    @Column(name = "reading_minutes", nullable = false)
    private int readingMinutes;

    @Column(name = "section_id")
    private UUID sectionId;

    @Embedded
    private ArticleLists lists = new ArticleLists();

    @Column(name = "translation_group")
    private String translationGroup;

    @Embedded
    private ArticleDetails details;

    @Embedded
    private ArticleDates dates = ArticleDates.NONE;

    /** The time of publication, or {@link #NOT_PUBLISHED}: for lists only. */
    @Column(name = "publication_order", insertable = false, updatable = false)
    private Instant publicationOrder;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    /** The number of the latest revision, from 1. */
    @Column(nullable = false)
    private int version;

    @Column(name = "published_version")
    private Integer publishedVersion;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    @Embedded
    private ArticleSaves saves;

    protected Article() {
    }

    Article(ArticleContent content, ReadingTime time, String editor, Instant now) {
        change(content, time, editor, now);
    }

    /**
     * Replaces the content and increments the version.
     *
     * @param time of the body
     */
    void change(ArticleContent content, ReadingTime time, String editor, Instant now) {
        type = content.type();
        language = content.language();
        slug = content.slug();
        texts = content.texts();
        body = content.body();
        wordCount = time.words();
        readingMinutes = time.minutes();
        sectionId = content.sectionId();
        lists.replace(content);
        translationGroup = content.translationGroup();
        details = content.details();
        dates = content.dates().savedAt(now, dates);
        version++;
        saves = saves == null ? ArticleSaves.first(editor, now) : saves.next(editor, now);
    }

    void markImported(String externalId, String fingerprint) {
        this.externalId = externalId;
        this.importFingerprint = fingerprint;
    }

    /** @param assigned the id of a new article; null generates one */
    void assign(UUID assigned) {
        this.id = assigned;
    }

    /** A later import of the item with this id changes the article. */
    void identify(String externalId) {
        this.externalId = externalId;
    }

    /** Makes the latest revision the public one; a scheduled article has the time for which it was scheduled. */
    public void markPublished(Instant now) {
        dates = dates.published(scheduledAt == null || scheduledAt.isAfter(now) ? now : scheduledAt);
        publishedVersion = version;
        scheduledAt = null;
        status = ArticleStatus.PUBLISHED;
    }

    /** Removes the article from the public side, if it is there; a scheduled one is due once its times have passed. */
    public void markUnpublished(ArticleStatus as) {
        if (as == ArticleStatus.PUBLISHED) {
            throw new IllegalArgumentException("An article cannot be unpublished as PUBLISHED");
        }
        publishedVersion = null;
        scheduledAt = as == ArticleStatus.SCHEDULED ? dueAt() : null;
        status = as;
    }

    private Instant dueAt() {
        return dates.earliestPublication()
                .orElseThrow(() -> new IllegalStateException("A scheduled article has no time"));
    }

    /** The article, which is not public, is due at this time, whatever its own times are. */
    public void schedule(Instant at) {
        if (publishedVersion != null) {
            throw new IllegalStateException("A public article cannot be scheduled");
        }
        scheduledAt = at;
        status = ArticleStatus.SCHEDULED;
    }

    /** Whether the latest revision is the public one. */
    public boolean isLatestPublic() {
        return publishedVersion != null && publishedVersion == version;
    }

    public boolean hasUnpublishedChanges() {
        return isPublic() && !isLatestPublic();
    }

    public ArticleContent content() {
        return new ArticleContent(type, language, slug, texts, body, sectionId, lists.sectionIds(), lists.tagIds(),
                lists.authors(), lists.media(), lists.corrections(), translationGroup, details, dates);
    }

    public boolean isExpired(Instant now) {
        return dates.expiresAt() != null && !dates.expiresAt().isAfter(now);
    }

    public boolean wasNeverPublic() {
        return dates.firstPublishedAt() == null;
    }

    public boolean isPublic() {
        return publishedVersion != null;
    }

    public UUID id() {
        return id;
    }

    public String externalId() {
        return externalId;
    }

    public String importFingerprint() {
        return importFingerprint;
    }

    public String slug() {
        return slug;
    }

    public ArticleStatus status() {
        return status;
    }

    public Instant publishedAt() {
        return dates.publishedAt();
    }

    public int version() {
        return version;
    }

    /** Null if it is not public. */
    public Integer publishedVersion() {
        return publishedVersion;
    }

    /** Incremented by each change, also of the status. */
    public int lockVersion() {
        return lockVersion;
    }

    public Instant scheduledAt() {
        return scheduledAt;
    }

    public ArticleSaves saves() {
        return saves;
    }

    public ReadingTime length() {
        return new ReadingTime(wordCount, readingMinutes);
    }
}
