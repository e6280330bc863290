package dev.dateline.editorial.imports.wordpress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedMedia.Caption;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.editorial.media.MimeType;
import dev.dateline.vocabulary.ResourceKind;

/** Reads the media items of an export. */
final class Attachments {

    private static final Pattern WIDTH = Pattern.compile("s:5:\"width\";i:([0-9]{1,6});");
    private static final Pattern HEIGHT = Pattern.compile("s:6:\"height\";i:([0-9]{1,6});");
    private static final Pattern SECONDS = Pattern.compile("s:6:\"length\";i:([0-9]{1,6});");

    private static final Pattern WEB_URL = Pattern.compile("(?i)https?://[^\\s/].");

    private final Site site;

    Attachments(Site site) {
        this.site = site;
    }

    static boolean isAttachment(WxrNode item) {
        return item.text("wp:post_type").equals("attachment");
    }

    static long id(WxrNode item) {
        return PostId.of(item.text("wp:post_id")).orElseThrow();
    }

    /** Why an attachment cannot be imported; empty if it can. */
    static Optional<Finding> rejection(WxrNode item) {
        String status = item.text("wp:status");
        String url = item.text("wp:attachment_url");
        if (PostId.of(item.text("wp:post_id")).isEmpty()) {
            return rejected(item, "post_id", item.text("wp:post_id"), "is missing or not a number");
        }
        if (status.equals("private") || status.equals("trash")) {
            return rejected(item, "status", status, "is " + status);
        }
        if (url.isEmpty()) {
            return rejected(item, "attachment_url", url, "is missing");
        }
        if (!isMediaFile(url)) {
            return rejected(item, "attachment_url", url, "is not the URL of an image, video or audio file");
        }
        return Optional.empty();
    }

    /** Documents, archives and other files are no media items; a URL without an extension may be one. */
    private static boolean isMediaFile(String url) {
        return WEB_URL.matcher(url).lookingAt() && (MimeType.extension(url).isEmpty() || MimeType.of(url).isPresent());
    }

    Entry read(WxrNode item) {
        Optional<Finding> rejection = rejection(item);
        if (rejection.isPresent()) {
            Finding found = rejection.get();
            String label = found.field().equals("post_id") ? null : site.mediaId(id(item));
            return Entry.rejected(Finding.rejection(found.line(), label, found.field(), found.value(),
                    found.message()), ResourceKind.MEDIA,
                    null);
        }
        String url = item.text("wp:attachment_url");
        String mimeType = MimeType.of(url).orElse(null);
        String metadata = item.meta("_wp_attachment_metadata").findFirst().orElse("");
        Integer seconds = number(SECONDS, metadata);
        boolean plays = mimeType != null && !mimeType.startsWith("image/");
        return Entry.of(item.line(), new ImportedMedia(site.mediaId(id(item)), url, null, mimeType,
                number(WIDTH, metadata), number(HEIGHT, metadata),
                plays && seconds != null ? seconds.doubleValue() : null, null, null, null, site.language(),
                captions(item)));
    }

    private List<Caption> captions(WxrNode item) {
        String text = ReadableText.of(item.text("excerpt:encoded"));
        String alternative = ReadableText.of(item.meta("_wp_attachment_image_alt").findFirst().orElse(""));
        return text == null && alternative == null ? List.of()
                : List.of(new Caption(site.language(), text, alternative, null));
    }

    private static Optional<Finding> rejected(WxrNode item, String field, String value, String reason) {
        return Optional.of(Finding.rejection(item.line(), null, field, value, reason));
    }

    /** A number in PHP's serialised form, in which the file itself precedes its smaller sizes. */
    private static Integer number(Pattern pattern, String metadata) {
        Matcher matcher = pattern.matcher(metadata);
        return matcher.find() && Integer.parseInt(matcher.group(1)) > 0 ? Integer.valueOf(matcher.group(1)) : null;
    }
}
