package dev.dateline.body.sanitise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import dev.dateline.body.sanitise.UnlinkedBody.Links;
import dev.dateline.body.sanitise.UnlinkedBody.ShownMedia;

/** A body as it is stored, in which more media can be linked. */
public final class StoredBody {

    private final String html;
    private final List<ShownMedia> media;

    public StoredBody(String html) {
        this.html = html;
        this.media = new UnlinkedBody(html, html, 0).media();
    }

    /** All media that it shows, in order; the reference of a linked one has the id of the item. */
    public List<ShownMedia> media() {
        return media;
    }

    /**
     * The HTML to store, with existing links and these.
     *
     * @param items the ids of the items by their position in {@link #media()}
     */
    public String link(Map<Integer, UUID> items) {
        var linked = new HashMap<MediaReference, LinkedMedia>();
        media.stream().map(ShownMedia::reference).filter(reference -> reference.id() != null)
                .forEach(reference -> linked.put(reference, new LinkedMedia(UUID.fromString(reference.id()), null)));
        items.forEach((position, id) -> linked.put(media.get(position).reference(), new LinkedMedia(id, null)));
        return BodyCopy.of(html, new Links(linked, articles()));
    }

    /** The HTML to store, with the links to these items only. */
    public String keepMedia(Predicate<UUID> exists) {
        var linked = new HashMap<MediaReference, LinkedMedia>();
        media.stream().map(ShownMedia::reference)
                .filter(reference -> reference.id() != null && exists.test(UUID.fromString(reference.id())))
                .forEach(reference -> linked.put(reference, new LinkedMedia(UUID.fromString(reference.id()), null)));
        return BodyCopy.of(html, new Links(linked, articles()));
    }

    /** The HTML to store, which shows the file of another item instead of an item; sizes of that are omitted. */
    public String replace(UUID id, LinkedMedia by) {
        var body = ParsedBody.of(html);
        for (var element : body.select("[" + MediaReference.ID + "=" + id + "]")) {
            element.select("source").remove();
            element.removeAttr("width").removeAttr("height").removeAttr("poster");
            element.attr(MediaReference.ID, by.id().toString()).attr("src", by.url());
        }
        body.ownerDocument().outputSettings().prettyPrint(false);
        return new StoredBody(body.html()).link(Map.of());
    }

    /** The articles that it links to, or references of unknown ones, by the URL of the link. */
    public Map<String, UUID> articles() {
        var articles = new HashMap<String, UUID>();
        ParsedBody.of(html).select("a[" + KeptElement.LINKED_ARTICLE + "]")
                .forEach(link -> articles.put(link.attr("href"), UUID.fromString(link.attr(KeptElement.LINKED_ARTICLE))));
        return articles;
    }
}
