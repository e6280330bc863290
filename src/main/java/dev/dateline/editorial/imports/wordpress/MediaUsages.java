package dev.dateline.editorial.imports.wordpress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.editorial.article.UsageRole;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedMedia;

/** Finds the media of a post: its featured picture, those of its galleries, and what was uploaded to it. */
final class MediaUsages {

    private final SiteIndex index;

    MediaUsages(SiteIndex index) {
        this.index = index;
    }

    List<Usage> of(WxrNode post, WordPressContent content) {
        Map<Long, UsageRole> roles = new LinkedHashMap<>();
        post.meta("_thumbnail_id").findFirst().flatMap(PostId::of)
                .ifPresent(lead -> roles.put(lead, UsageRole.LEAD));
        content.galleryIds().forEach(picture -> roles.putIfAbsent(picture, UsageRole.GALLERY));
        PostId.of(post.text("wp:post_id")).ifPresent(id -> index.attachmentsOf(id).forEach(upload -> roles.putIfAbsent(
                upload, content.hasGallery() ? UsageRole.GALLERY : UsageRole.INLINE)));
        return roles.entrySet().stream()
                .filter(usage -> index.hasAttachment(usage.getKey()))
                .map(usage -> usage(usage.getKey(), usage.getValue()))
                .toList();
    }

    private Usage usage(long attachment, UsageRole role) {
        ImportedMedia known = new ImportedMedia(index.site().mediaId(attachment), null, null, null, null, null, null,
                null, null, null, null, null);
        return new Usage(known, role, null, null, null);
    }
}
