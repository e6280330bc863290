package dev.dateline.body.sanitise;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** A sanitised body that still names media and articles as its author did. */
public final class UnlinkedBody {

    private static final String MEDIA = "img, video, audio";
    private static final Pattern SHOWS_MEDIA = Pattern.compile("<(?:img|video|audio) ");

    private final String html;

    UnlinkedBody(String html) {
        this.html = html;
    }

    /** The media that it shows, in order. */
    public List<ShownMedia> media() {
        if (!SHOWS_MEDIA.matcher(html).find()) {
            return List.of();
        }
        // Each figure is searched once, however many media it holds.
        Map<Element, Optional<String>> captions = new IdentityHashMap<>();
        return ParsedBody.of(html).select(MEDIA).stream().map(element -> {
            Element figure = element.closest("figure");
            String caption = figure == null ? null
                    : captions.computeIfAbsent(figure, UnlinkedBody::caption).orElse(null);
            return new ShownMedia(MediaReference.of(element), said(element.attr("alt")), caption);
        }).toList();
    }

    /** The URLs that it links to. */
    public Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        if (html.contains("<a ")) {
            ParsedBody.of(html).select("a[href]").forEach(link -> links.add(link.attr("href")));
        }
        return links;
    }

    /**
     * The HTML to store: elements state the ids of the items and articles that are known here, and no others.
     *
     * @param articles by the URL of the link
     */
    public String link(Map<MediaReference, UUID> media, Map<String, UUID> articles) {
        boolean asIs = media.isEmpty() && articles.isEmpty() && !html.contains(" " + MediaReference.ID + "=\"")
                && !html.contains(" " + MediaReference.ATTACHMENT + "=\"");
        return asIs ? html : BodyCopy.of(html, new Links(media, articles));
    }

    /** Empty where the figure shows more than one item. */
    private static Optional<String> caption(Element figure) {
        Element caption = figure.select(MEDIA).size() > 1 ? null : figure.selectFirst("figcaption");
        return Optional.ofNullable(caption).map(Element::text).map(UnlinkedBody::said);
    }

    private static String said(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** @param caption plain text; null for none, like {@code altText} */
    public record ShownMedia(MediaReference reference, String altText, String caption) {
    }

    /** What the references of a body stand for. */
    record Links(Map<MediaReference, UUID> media, Map<String, UUID> articles) {
    }
}
