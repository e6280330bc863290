package dev.dateline.editorial.media;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dateline.vocabulary.MediaType;

/** The MIME types of images, videos and audio files, by the extension of their URL. */
public final class MimeType {

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("jpe", "image/jpeg"),
            Map.entry("png", "image/png"), Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"), Map.entry("svg", "image/svg+xml"), Map.entry("bmp", "image/bmp"),
            Map.entry("tif", "image/tiff"), Map.entry("tiff", "image/tiff"), Map.entry("ico", "image/x-icon"),
            Map.entry("heic", "image/heic"), Map.entry("mp4", "video/mp4"), Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"), Map.entry("webm", "video/webm"), Map.entry("ogv", "video/ogg"),
            Map.entry("avi", "video/x-msvideo"), Map.entry("wmv", "video/x-ms-wmv"), Map.entry("mpg", "video/mpeg"),
            Map.entry("mpeg", "video/mpeg"), Map.entry("3gp", "video/3gpp"), Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"), Map.entry("ogg", "audio/ogg"), Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"), Map.entry("wav", "audio/wav"), Map.entry("flac", "audio/flac"),
            Map.entry("aac", "audio/aac"), Map.entry("wma", "audio/x-ms-wma"));

    private MimeType() {
    }

    /** Empty for other files, and for URLs without an extension. */
    public static Optional<String> of(String url) {
        return Optional.ofNullable(BY_EXTENSION.get(extension(url)));
    }

    /** Image for null and for other files. */
    public static MediaType kind(String mimeType) {
        if (mimeType != null && mimeType.startsWith("video/")) {
            return MediaType.VIDEO;
        }
        return mimeType != null && mimeType.startsWith("audio/") ? MediaType.AUDIO : MediaType.IMAGE;
    }

    /** In lower case; empty if there is none. */
    public static String extension(String url) {
        var path = path(url);
        var name = path.substring(path.lastIndexOf('/') + 1);
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Not parsed as a URI, because URLs of files often have unescaped characters. */
    private static String path(String url) {
        var path = url.substring(0, Stream.of(url.indexOf('?'), url.indexOf('#'), url.length()).filter(end -> end >= 0)
                .min(Integer::compare).orElseThrow());
        var host = path.indexOf("://");
        var slash = host < 0 ? 0 : path.indexOf('/', host + 3);
        return slash < 0 ? "" : path.substring(slash);
    }
}
