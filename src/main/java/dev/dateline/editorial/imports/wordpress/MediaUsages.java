package dev.dateline.editorial.imports.wordpress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.body.WordPressContent;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.vocabulary.UsageRole;

/** Finds the media of a post: its featured image, the images of its galleries and text, and its uploads. */
final class MediaUsages {

    private static final Pattern IMAGE_CLASS = Pattern.compile("(?:^|\\s)wp-image-([0-9]{1,18})(?=\\s|$)");

    private final SiteIndex index;
    private final Map<Long, Usage> usages = new LinkedHashMap<>();

    private MediaUsages(SiteIndex index) {
        this.index = index;
    }

    static List<Usage> of(WxrNode post, WordPressContent content, SiteIndex index) {
        MediaUsages found = new MediaUsages(index);
        post.meta("_thumbnail_id").findFirst().flatMap(PostId::of).ifPresent(lead -> found.add(lead, UsageRole.LEAD));
        content.galleryIds().forEach(image -> found.add(image, UsageRole.GALLERY));
        found.addImages(content.html());
        UsageRole role = content.hasGallery() ? UsageRole.GALLERY : UsageRole.INLINE;
        PostId.of(post.text("wp:post_id")).ifPresent(id -> index.attachmentsOf(id)
                .forEach(upload -> found.add(upload, role)));
        return Stream.concat(found.usages.values().stream(), SeoMeta.socialImage(post).filter(index::isUsable)
                .map(image -> found.usage(image, UsageRole.SOCIAL, null, null)).stream()).toList();
    }

    /** The attachments that the text shows, with their captions in the text. */
    private void addImages(String html) {
        if (!html.contains("wp-image-") && !html.contains("data-id")) {
            return;
        }
        for (Element image : Jsoup.parseBodyFragment(html).select("img")) {
            Element figure = image.closest("figure");
            UsageRole role = image.closest(".wp-block-gallery") == null ? UsageRole.INLINE : UsageRole.GALLERY;
            String caption = figure == null ? null : figure.children().stream().filter(child -> child.nameIs("figcaption"))
                    .findFirst().map(text -> ReadableText.of(text.html())).orElse(null);
            attachment(image).ifPresent(id -> add(id, role, caption, ReadableText.of(image.attr("alt"))));
        }
    }

    private static Optional<Long> attachment(Element image) {
        Matcher name = IMAGE_CLASS.matcher(image.className());
        return PostId.of(name.find() ? name.group(1) : image.attr("data-id"));
    }

    private void add(long attachment, UsageRole role) {
        add(attachment, role, null, null);
    }

    private void add(long attachment, UsageRole role, String caption, String altText) {
        if (index.isUsable(attachment)) {
            usages.putIfAbsent(attachment, usage(attachment, role, caption, altText));
        }
    }

    private Usage usage(long attachment, UsageRole role, String caption, String altText) {
        return new Usage(ImportedMedia.ofExternalId(index.site().mediaId(attachment)), role, caption, altText, null);
    }
}
