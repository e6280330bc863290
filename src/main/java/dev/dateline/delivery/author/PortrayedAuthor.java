package dev.dateline.delivery.author;

import dev.dateline.delivery.media.PublishedMedia;

/**
 * An author with a portrait.
 *
 * @param portrait null where there is none
 * @param altText of the portrait's caption in its default language; null where there is none
 */
public record PortrayedAuthor(PublishedAuthor author, PublishedMedia portrait, String altText) {
}
