package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.editorial.media.MediaContent.FocalPoint;
import dev.dateline.editorial.media.MediaContent.Rights;
import dev.dateline.editorial.media.MediaType;

/** What an import file says of a media item, its defaults filled in. */
final class ImportedMediaContent {

    private static final Map<String, String> MIME_TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"), Map.entry("mp4", "video/mp4"), Map.entry("webm", "video/webm"),
            Map.entry("mov", "video/quicktime"), Map.entry("ogv", "video/ogg"), Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"), Map.entry("ogg", "audio/ogg"), Map.entry("wav", "audio/wav"));

    private ImportedMediaContent() {
    }

    /** @param language of captions where neither the item nor a caption names one */
    static MediaContent of(ImportedMedia item, String language) {
        var mimeType = item.mimeType() != null ? item.mimeType() : mimeType(item.url());
        var captions = item.captions().stream().map(ImportedMediaContent::caption).toList();
        // A caption without a language is at fault itself, and the default language must not be blamed as well.
        var first = captions.isEmpty() || captions.get(0).language() == null ? language : captions.get(0).language();
        return new MediaContent(item.externalId(), item.type() != null ? item.type() : type(mimeType), item.url(),
                mimeType, item.width(), item.height(), item.duration(), focalPoint(item), item.credit(), rights(item),
                item.defaultLanguage() != null ? item.defaultLanguage() : first, captions);
    }

    /** What a usage leaves out of the item stays as it is known; captions are replaced language by language. */
    static MediaContent of(ImportedMedia item, MediaContent known) {
        var moved = !item.url().equals(known.url());
        return new MediaContent(known.externalId(), or(item.type(), known.type()), item.url(),
                or(item.mimeType(), moved ? mimeType(item.url()) : known.mimeType()), or(item.width(), known.width()),
                or(item.height(), known.height()), or(item.duration(), known.duration()),
                or(focalPoint(item), known.focalPoint()), or(item.credit(), known.credit()),
                or(rights(item), known.rights()), or(item.defaultLanguage(), known.defaultLanguage()),
                merged(known.captions(), item.captions()));
    }

    private static List<CaptionContent> merged(List<CaptionContent> known, List<ImportedMedia.Caption> given) {
        var captions = new ArrayList<>(given.stream().map(ImportedMediaContent::caption).toList());
        var languages = captions.stream().map(CaptionContent::language).collect(Collectors.toSet());
        known.stream().filter(caption -> !languages.contains(caption.language())).forEach(captions::add);
        return captions;
    }

    private static MediaType type(String mimeType) {
        if (mimeType != null && mimeType.startsWith("video/")) {
            return MediaType.VIDEO;
        }
        return mimeType != null && mimeType.startsWith("audio/") ? MediaType.AUDIO : MediaType.IMAGE;
    }

    private static String mimeType(String url) {
        if (url == null) {
            return null;
        }
        var path = url.split("[?#]", 2)[0];
        return MIME_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static CaptionContent caption(ImportedMedia.Caption caption) {
        return new CaptionContent(caption.language(), caption.text(), caption.altText(), caption.credit());
    }

    private static FocalPoint focalPoint(ImportedMedia item) {
        return item.focalPoint() == null ? null : new FocalPoint(item.focalPoint().x(), item.focalPoint().y());
    }

    private static Rights rights(ImportedMedia item) {
        return item.rights() == null ? null
                : new Rights(item.rights().holder(), item.rights().terms(), item.rights().expiresAt());
    }

    private static <T> T or(T given, T known) {
        return given == null ? known : given;
    }
}
