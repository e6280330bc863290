package dev.dateline.body.sanitise;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import dev.dateline.body.ArticleLinks;

/** A sanitised body with the author's references to media and articles, which are not resolved yet. */
public final class UnlinkedBody {

    private static final String MEDIA = "img, video, audio";
    private static final Pattern SHOWS_MEDIA = Pattern.compile("<(?:img|video|audio) ");

    private final String source;
    private final String html;
    private final long charactersRemoved;

    /**
     * @param source the HTML before it was sanitised
     * @param charactersRemoved before that, because they are never stored
     */
    UnlinkedBody(String source, String html, long charactersRemoved) {
        this.source = source;
        this.html = html;
        this.charactersRemoved = charactersRemoved;
    }

    /**
     * What is not stored of the HTML of the author.
     *
     * @param media the names of linked media items
     * @param articles the ids of linked articles
     */
    public List<RemovedMarkup> removed(Collection<String> media, Collection<UUID> articles) {
        Set<String> resolved = new HashSet<>();
        media.forEach(name -> resolved.add(name.toLowerCase(Locale.ROOT)));
        articles.forEach(id -> resolved.add(id.toString()));
        return RemovedMarkup.between(source, html, resolved, charactersRemoved);
    }

    /** The same with paths instead of the URLs of this service, see {@link ArticleLinks#servers}. */
    public UnlinkedBody withPaths(Set<String> servers) {
        String relative = ArticleLinks.asPaths(html, servers);
        return relative.equals(html) ? this : new UnlinkedBody(source, relative, charactersRemoved);
    }

    /** The media that the body shows, in order; those without a URL are shown only if they are linked. */
    public List<ShownMedia> media() {
        if (!SHOWS_MEDIA.matcher(html).find()) {
            return List.of();
        }
        // A figure with many media is searched only once.
        Map<Element, Optional<String>> captions = new IdentityHashMap<>();
        return ParsedBody.of(html).select(MEDIA).stream().map(element -> {
            Element figure = element.closest("figure");
            String caption = figure == null ? null
                    : captions.computeIfAbsent(figure, UnlinkedBody::caption).orElse(null);
            return new ShownMedia(MediaReference.of(element), textOrNull(element.attr("alt")), caption);
        }).toList();
    }

    /** The URLs that the body links to. */
    public Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        if (html.contains("<a ")) {
            ParsedBody.of(html).select("a[href]").forEach(link -> links.add(link.attr("href")));
        }
        return links;
    }

    /**
     * The HTML to store, with the ids of the given media items and articles and no others.
     *
     * @param articles by the URL of the link
     */
    public String link(Map<MediaReference, LinkedMedia> media, Map<String, UUID> articles) {
        boolean unchanged = media.isEmpty() && articles.isEmpty() && !html.contains(" " + MediaReference.ID + "=\"")
                && !html.contains(" " + MediaReference.ATTACHMENT + "=\"");
        return unchanged ? html : BodyCopy.of(html, new Links(media, articles));
    }

    /** Empty if the figure shows more than one item. */
    private static Optional<String> caption(Element figure) {
        Element caption = figure.select(MEDIA).size() > 1 ? null : figure.selectFirst("figcaption");
        return Optional.ofNullable(caption).map(Element::text).map(UnlinkedBody::textOrNull);
    }

    private static String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** @param caption plain text; null for none, like {@code altText} */
    public record ShownMedia(MediaReference reference, String altText, String caption) {
    }

    /** Resolved references. */
    record Links(Map<MediaReference, LinkedMedia> media, Map<String, UUID> articles) {
    }
}
