package dev.dateline.editorial.imports.wordpress.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import dev.dateline.body.embed.EmbedSource;

/** Renders an embedded URL: a YouTube or Vimeo player, a quoted post of a social network, or a link. */
final class Embed {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"']+");

    private static final Pattern YOUTUBE = Pattern.compile("(?i)https?://(?:(?:www\\.|m\\.|music\\.)?youtube\\.com/"
            + "(?:watch\\?(?:[^#]{0,200}&)?v=|embed/|shorts/|live/|v/)|youtu\\.be/|www\\.youtube-nocookie\\.com/embed/)"
            + "([\\w-]{6,20})(?![\\w-]).*");

    private static final Pattern VIMEO = Pattern.compile(
            "(?i)https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/|channels/[\\w-]{1,60}/)?"
                    + "([0-9]{4,15})(?:[/?#].*)?");

    private Embed() {
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** A player, a quotation, or a link in a paragraph. */
    static String block(String address) {
        String inline = inline(address);
        return inline.startsWith("<a") ? "<p>" + inline + "</p>" : inline;
    }

    static String inline(String address) {
        Matcher youTube = YOUTUBE.matcher(address);
        if (youTube.matches()) {
            return player("https://www.youtube-nocookie.com/embed/" + youTube.group(1));
        }
        Matcher vimeo = VIMEO.matcher(address);
        if (vimeo.matches()) {
            return player("https://player.vimeo.com/video/" + vimeo.group(1));
        }
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        EmbedSource.post(address).map(post -> document.body().appendElement("blockquote").attr("data-embed", post.url()))
                .orElse(document.body()).appendElement("a").attr("href", address).text(address);
        return document.body().html();
    }

    static String youTube(String video) {
        return player("https://www.youtube-nocookie.com/embed/" + video);
    }

    static String vimeo(String video) {
        return player("https://player.vimeo.com/video/" + video);
    }

    private static String player(String address) {
        return new Element("iframe").attr("src", address).attr("width", "560").attr("height", "315")
                .attr("allowfullscreen", true).outerHtml();
    }
}
