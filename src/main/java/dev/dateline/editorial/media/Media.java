package dev.dateline.editorial.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.ColumnTransformer;

import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.editorial.media.MediaContent.RightsContent;
import dev.dateline.search.SearchVector;
import dev.dateline.search.SearchVector.Weight;
import dev.dateline.security.ReservedNames;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaType;

/** An image, video or audio item, with its captions. */
@Entity
public class Media extends VersionedEntity {

    @Column(name = "external_id")
    private String externalId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MediaType type;

    @Column(nullable = false)
    private String url;

    @Column(name = "mime_type")
    private String mimeType;

    private Integer width;

    private Integer height;

    private Double duration;

    private String poster;

    @Column(name = "focal_x")
    private Double focalX;

    @Column(name = "focal_y")
    private Double focalY;

    private String credit;

    @Column(name = "rights_holder")
    private String rightsHolder;

    @Column(name = "rights_terms")
    private String rightsTerms;

    @Column(name = "rights_expire_at")
    private Instant rightsExpireAt;

    @Column(name = "default_language", nullable = false)
    private String defaultLanguage;

    @Column(name = "search_tokens", nullable = false, columnDefinition = "tsvector")
    @ColumnTransformer(read = "cast(search_tokens as text)", write = "cast(? as tsvector)")
    private String searchTokens;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @OneToMany(mappedBy = "media", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("language")
    private List<Caption> captions = new ArrayList<>();

    protected Media() {
    }

    /**
     * @param id null generates one
     * @param creator the name of an API key, or {@link ReservedNames#IMPORT}
     */
    Media(UUID id, MediaContent content, String creator, Instant now) {
        super(now);
        assign(id);
        createdBy = creator;
        apply(content);
        changeCaptions(content.captions(), FIRST_VERSION, now);
    }

    /** Includes the captions. Returns false if nothing differs. */
    boolean change(MediaContent content, Instant now) {
        var differs = !equalsExceptCaptions(content);
        differs |= changeCaptions(content.captions(), version() + 1, now);
        if (differs) {
            // Not otherwise: the database returns the search tokens in another form, so that the same ones count as a change.
            apply(content);
            touch(now);
        }
        return differs;
    }

    private boolean equalsExceptCaptions(MediaContent content) {
        return Objects.equals(externalId, content.externalId()) && type == content.type()
                && url.equals(content.url()) && Objects.equals(mimeType, content.mimeType())
                && Objects.equals(width, content.width()) && Objects.equals(height, content.height())
                && Objects.equals(duration, content.duration()) && Objects.equals(poster, content.poster())
                && Objects.equals(focalPoint(), content.focalPoint())
                && Objects.equals(credit, content.credit()) && Objects.equals(rights(), content.rights())
                && defaultLanguage.equals(content.defaultLanguage());
    }

    private void apply(MediaContent content) {
        externalId = content.externalId();
        type = content.type();
        url = content.url();
        mimeType = content.mimeType();
        width = content.width();
        height = content.height();
        duration = content.duration();
        poster = content.poster();
        focalX = content.focalPoint() == null ? null : content.focalPoint().x();
        focalY = content.focalPoint() == null ? null : content.focalPoint().y();
        credit = content.credit();
        rightsHolder = content.rights() == null ? null : content.rights().holder();
        rightsTerms = content.rights() == null ? null : content.rights().terms();
        rightsExpireAt = content.rights() == null ? null : content.rights().expiresAt();
        defaultLanguage = content.defaultLanguage();
        searchTokens = tokens(content);
    }

    private static String tokens(MediaContent content) {
        var tokens = new SearchVector(content.defaultLanguage()).addUrl(Weight.D, content.url())
                .add(Weight.D, content.credit());
        content.captions().forEach(caption -> tokens.in(caption.language()).add(Weight.D, caption.text())
                .add(Weight.D, caption.altText()).add(Weight.D, caption.credit()));
        return tokens.toString();
    }

    /**
     * @param version of new captions: greater than that of any caption that the item has had, so that the version of a deleted
     *        caption never becomes valid again
     */
    private boolean changeCaptions(List<CaptionContent> contents, int version, Instant now) {
        Set<String> languages = contents.stream().map(CaptionContent::language).collect(Collectors.toSet());
        var differs = captions.removeIf(caption -> !languages.contains(caption.language()));
        for (var content : contents) {
            var known = caption(content.language());
            if (known.isEmpty()) {
                captions.add(new Caption(this, content, version, now));
                differs = true;
            } else {
                differs |= known.get().change(content, now);
            }
        }
        return differs;
    }

    private FocalPoint focalPoint() {
        return focalX == null || focalY == null ? null : new FocalPoint(focalX, focalY);
    }

    private RightsContent rights() {
        return rightsHolder == null && rightsTerms == null && rightsExpireAt == null ? null
                : new RightsContent(rightsHolder, rightsTerms, rightsExpireAt);
    }

    public Optional<Caption> caption(String language) {
        return captions.stream().filter(caption -> caption.language().equals(language)).findFirst();
    }

    /** In the order of the languages. */
    public List<Caption> captions() {
        return captions.stream().sorted(Comparator.comparing(Caption::language)).toList();
    }

    public MediaContent content() {
        return new MediaContent(externalId, type, url, mimeType, width, height, duration, poster, focalPoint(), credit,
                rights(), defaultLanguage, captions().stream().map(Caption::content).toList());
    }

    public String externalId() {
        return externalId;
    }

    public String url() {
        return url;
    }

    public String createdBy() {
        return createdBy;
    }
}
