package dev.dateline.editorial.imports.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.dateline.body.sanitise.MediaReference;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.media.MediaAddress;

/**
 * The names under which the library may have a media item that a body shows.
 *
 * @param explicit the id or external id in the markup
 * @param attachment the external id of the WordPress attachment whose number is in the markup
 * @param urls of the file, and of the original of which it may be a smaller copy; the most likely first
 */
public record MediaNames(Optional<String> explicit, Optional<String> attachment, List<String> urls) {

    private static final int LONGEST_URL = 2_000;
    private static final String WORDPRESS = "wordpress:";

    private static final String ID = "id:";
    private static final String ATTACHMENT = "attachment:";
    private static final String URL = "url:";

    /** In URLs of Photon, the image service of WordPress.com, the path begins with the host of the file. */
    private static final Pattern PHOTON = Pattern.compile("^https?://i[0-3]\\.wp\\.com/(?=[^/]+\\.[^/]+/)");

    /** The suffix of files that WordPress scaled, cropped, rotated or edited. */
    private static final Pattern COPY = Pattern.compile("(?:-[0-9]{1,5}x[0-9]{1,5}|-scaled|-rotated|-e[0-9]{10,14})"
            + "(?=\\.[A-Za-z0-9]{2,5}$)");

    static MediaNames of(MediaReference reference, ImportedArticle article) {
        return new MediaNames(Optional.ofNullable(reference.id()),
                Optional.ofNullable(reference.attachment()).flatMap(number -> attachment(number, article.externalId())),
                urls(reference.url()));
    }

    /** External ids of attachments, like those of articles, begin with the site. */
    private static Optional<String> attachment(long number, String articleId) {
        var end = articleId == null ? -1 : articleId.indexOf(':', WORDPRESS.length());
        return end > 0 && articleId.startsWith(WORDPRESS)
                ? Optional.of(articleId.substring(0, end) + ":attachment:" + number) : Optional.empty();
    }

    private static List<String> urls(String url) {
        if (url.isEmpty() || url.length() > LONGEST_URL) {
            return List.of();
        }
        var plain = plain(url);
        var original = COPY.matcher(plain).replaceFirst("");
        var scaled = original.replaceFirst("(?=\\.[A-Za-z0-9]{2,5}$)", "-scaled");
        var urls = new LinkedHashSet<String>();
        Stream.of(url, plain, original, scaled).flatMap(MediaNames::inBothSchemes).forEach(urls::add);
        return List.copyOf(urls);
    }

    /** Without query and image service. */
    private static String plain(String url) {
        return PHOTON.matcher(url.split("[?#]", 2)[0]).replaceFirst("https://");
    }

    private static Stream<String> inBothSchemes(String url) {
        if (url.startsWith("https://")) {
            return Stream.of(url, "http://" + url.substring("https://".length()));
        }
        return url.startsWith("http://") ? Stream.of(url, "https://" + url.substring("http://".length())) : Stream.of(url);
    }

    /** Keys of the media items that these names may refer to: one of {@link #keys(MediaAddress)}. */
    public Set<UUID> keys() {
        var keys = new LinkedHashSet<UUID>();
        explicit.ifPresent(id -> keys.add(key(ID, id)));
        attachment.ifPresent(id -> keys.add(key(ATTACHMENT, id)));
        urls.stream().findFirst().ifPresent(url -> keys.add(key(URL, normalised(url))));
        return keys;
    }

    /** The keys of a media item. */
    public static Set<UUID> keys(MediaAddress item) {
        var keys = new LinkedHashSet<>(List.of(key(ID, item.id().toString()), key(URL, normalised(item.url()))));
        if (item.externalId() != null) {
            keys.add(key(ID, item.externalId()));
            keys.add(key(ATTACHMENT, item.externalId()));
        }
        return keys;
    }

    /**
     * Whether media at this URL in a body are the item.
     *
     * @param key one of {@link #keys()} of the media in the body
     */
    public static boolean matches(UUID key, String url, MediaAddress item) {
        if (key.equals(key(ID, item.id().toString()))) {
            return true;
        } else if (item.externalId() != null && key.equals(key(ID, item.externalId()))) {
            return true;
        }
        var names = new MediaNames(Optional.empty(), Optional.empty(), urls(url));
        return names.urls.contains(item.url()) || item.externalId() != null && key.equals(key(ATTACHMENT, item.externalId()))
                && names.mayShow(item.url());
    }

    private static UUID key(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The same for all sizes of an image, and for http and https. */
    private static String normalised(String url) {
        return COPY.matcher(plain(url)).replaceFirst("").replaceFirst("^https?://", "");
    }

    public Stream<String> all() {
        return Stream.concat(Stream.concat(explicit.stream(), attachment.stream()), urls.stream());
    }

    /**
     * Whether the attachment with this URL can be the file that the body shows. In texts copied from another site, the number
     * is of a different attachment.
     */
    public boolean mayShow(String attachmentUrl) {
        var known = urls(attachmentUrl);
        return urls.isEmpty() || urls.stream().anyMatch(known::contains)
                || host(urls.get(0)).equals(host(attachmentUrl)) || name(urls.get(0)).equals(name(attachmentUrl));
    }

    private static String name(String url) {
        var original = COPY.matcher(plain(url)).replaceFirst("");
        return original.substring(original.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(plain(url)).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
