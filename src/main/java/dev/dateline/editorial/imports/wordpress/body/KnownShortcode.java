package dev.dateline.editorial.imports.wordpress.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The shortcodes of WordPress and Jetpack, and how each is rendered. */
enum KnownShortcode {
    CAPTION, GALLERY, AUDIO, VIDEO, YOUTUBE, VIMEO, SOUNDCLOUD,
    /** A link to or player for its URL, if it has one. */
    ADDRESS,
    /** The same; the URL may be enclosed by two tags. */
    ENCLOSED_ADDRESS;

    private static final Map<String, KnownShortcode> BY_NAME = Map.of("caption", CAPTION, "wp_caption", CAPTION,
            "gallery", GALLERY, "audio", AUDIO, "video", VIDEO, "youtube", YOUTUBE, "vimeo", VIMEO,
            "soundcloud", SOUNDCLOUD);

    private static final Set<String> ADDRESSES = Set.of("archives", "bandcamp", "blog_subscription_form",
            "brightcove", "contact-field", "cartodb", "dailymotion", "facebook", "flickr", "flowplayer", "gist",
            "getty", "googleapps", "googlemaps", "googlevideo", "hulu", "instagram", "jetpack-related-posts",
            "jetpack_subscription_form", "jetpack_top_posts_widget", "kickstarter", "latex", "livestream", "lytro",
            "mailchimp_subscriber_popup", "medium", "mixcloud", "playlist", "polldaddy", "portfolio", "presentation",
            "quiz", "rdio", "recipe", "scribd", "sitemap", "slideshare", "slideshow", "spotify", "subscribe",
            "ted", "testimonials", "twitter-follow", "twitter-timeline", "upcomingevents", "ustream", "ustreamsocial",
            "videopress", "vine", "wufoo", "wpvideo");

    private static final Set<String> ENCLOSED_ADDRESSES = Set.of("contact-form", "crowdsignal", "embed", "tweet");

    /** The image of a caption with its link, and the text after it. */
    private static final Pattern PICTURE = Pattern.compile(
            "(?si)\\s*+((?:<a\\sATTRIBUTES>\\s*+)?+<img\\sATTRIBUTES>(?:\\s*+</a>)?+)(.*+)"
                    .replace("ATTRIBUTES", "(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+"));

    private static final Pattern VIDEO_ID = Pattern.compile("[\\w-]{6,20}");

    static Optional<KnownShortcode> named(String name) {
        if (ADDRESSES.contains(name)) {
            return Optional.of(ADDRESS);
        }
        return ENCLOSED_ADDRESSES.contains(name) ? Optional.of(ENCLOSED_ADDRESS)
                : Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether it is replaced together with the enclosed text. */
    boolean encloses() {
        return switch (this) {
            case CAPTION, AUDIO, VIDEO, ENCLOSED_ADDRESS -> true;
            default -> false;
        };
    }

    /** Whether the enclosed text is part of the post. */
    boolean keepsContent() {
        return this == CAPTION;
    }

    String render(Shortcode shortcode, String inner) {
        return switch (this) {
            case CAPTION -> figure(shortcode, inner);
            case GALLERY -> "";
            case AUDIO -> player("audio", shortcode, inner, "src", "mp3", "m4a", "ogg", "wav", "flac", "wma");
            case VIDEO -> player("video", shortcode, inner, "src", "mp4", "m4v", "webm", "ogv", "flv", "wmv");
            case YOUTUBE -> shortcode.address().map(Embed::block)
                    .or(() -> shortcode.value("0", "id", "v").filter(VIDEO_ID.asMatchPredicate()).map(Embed::youTube))
                    .orElse("");
            case VIMEO -> shortcode.address().map(Embed::block)
                    .or(() -> shortcode.value("0", "id").filter(id -> id.matches("[0-9]{4,15}")).map(Embed::vimeo))
                    .orElse("");
            case SOUNDCLOUD -> shortcode.address().map(KnownShortcode::soundCloud).orElse("");
            case ADDRESS, ENCLOSED_ADDRESS -> address(shortcode, inner).map(Embed::block).orElse("");
        };
    }

    private static Optional<String> address(Shortcode shortcode, String inner) {
        String plain = Parser.unescapeEntities(inner.strip(), false);
        return Embed.isAddress(plain) ? Optional.of(plain) : shortcode.address();
    }

    private static String figure(Shortcode shortcode, String inner) {
        Matcher picture = PICTURE.matcher(inner);
        boolean split = picture.matches();
        String caption = shortcode.html("caption").orElse(split ? picture.group(2) : "").strip();
        if (inner.isBlank()) {
            return caption;
        }
        return "<figure>" + (split ? picture.group(1) : inner)
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>";
    }

    private static String player(String element, Shortcode shortcode, String inner, String... keys) {
        Optional<String> source = shortcode.value(keys).or(() -> address(shortcode, inner));
        if (source.isEmpty()) {
            return "";
        }
        // Players of early versions have more files and settings after the first URL.
        String address = source.get().split("[|,]", 2)[0];
        if (Embed.isAddress(address) && Embed.inline(address).startsWith("<iframe")) {
            return Embed.block(address);
        }
        Element player = new Element(element).attr("src", address).attr("controls", true);
        for (String key : new String[] { "poster", "width", "height" }) {
            shortcode.value(key).filter(value -> element.equals("video")).ifPresent(value -> player.attr(key, value));
        }
        return player.outerHtml();
    }

    private static String soundCloud(String track) {
        return new Element("iframe").attr("height", "166")
                .attr("src", "https://w.soundcloud.com/player/?url=" + URLEncoder.encode(track, StandardCharsets.UTF_8))
                .outerHtml();
    }
}
