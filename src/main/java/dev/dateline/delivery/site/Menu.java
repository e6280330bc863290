package dev.dateline.delivery.site;

import java.util.List;
import java.util.UUID;

import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.tag.PublishedTag;

/** A collection whose items are sections, tags or links. */
public record Menu(UUID id, String slug, String name, List<Item> items) {

    /**
     * A public section, a public tag or a link: two of them are null.
     *
     * @param label as the reader sees it
     */
    public record Item(PublishedSection section, PublishedTag tag, String url, String label) {
    }
}
