package dev.dateline.body.sanitise;

import java.util.UUID;

/**
 * An item of the media library that a body shows.
 *
 * @param url of its file, which an element without a URL shows; null if the element has one
 */
public record LinkedMedia(UUID id, String url) {
}
