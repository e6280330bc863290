package dev.dateline.editorial.imports.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.MimeType;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.MediaType;

/** The content of a media item from an import file, with defaults. */
final class ImportedMediaContent {

    private ImportedMediaContent() {
    }

    /** @param language of captions, if neither the item nor a caption states one */
    static MediaContent of(ImportedMedia item, String language) {
        var mimeType = item.mimeType() != null ? item.mimeType() : mimeType(item.url());
        var captions = item.captions().stream().map(ImportedMediaContent::caption).toList();
        // The invalid language of a caption is a violation itself; the default language must not be a second one.
        var first = captions.stream().limit(1).map(CaptionContent::language).filter(Objects::nonNull)
                .filter(LanguageTag.Rule::isValid).findFirst().orElse(language);
        return new MediaContent(item.externalId(), item.type() != null ? item.type() : type(mimeType), item.url(),
                mimeType, item.width(), item.height(), item.duration(), item.focalPoint(), item.credit(), item.rights(),
                item.defaultLanguage() != null ? item.defaultLanguage() : first, captions);
    }

    /** Properties that a usage omits keep their values; captions are replaced per language. */
    static MediaContent of(ImportedMedia item, MediaContent known) {
        var moved = !item.url().equals(known.url());
        return new MediaContent(known.externalId(), or(item.type(), known.type()), item.url(),
                or(item.mimeType(), moved ? mimeType(item.url()) : known.mimeType()), or(item.width(), known.width()),
                or(item.height(), known.height()), or(item.duration(), known.duration()),
                or(item.focalPoint(), known.focalPoint()), or(item.credit(), known.credit()),
                or(item.rights(), known.rights()), or(item.defaultLanguage(), known.defaultLanguage()),
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
        return url == null ? null : MimeType.of(url).orElse(null);
    }

    private static CaptionContent caption(ImportedMedia.Caption caption) {
        return new CaptionContent(caption.language(), caption.text(), caption.altText(), caption.credit());
    }

    private static <T> T or(T given, T known) {
        return given == null ? known : given;
    }
}
