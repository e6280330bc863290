package dev.dateline.delivery.author;

import dev.dateline.delivery.media.PublishedMedia;

/**
 * An author with a portrait.
 *
 * @param portrait null if there is none
 * @param altText of the caption in the default language of the portrait; null if there is none
 * @param altTextLanguage that of the caption
 */
public record PortrayedAuthor(PublishedAuthor author, PublishedMedia portrait, String altText, String altTextLanguage) {
}
