package dev.dateline.body.block;

import java.util.UUID;

/**
 * Where a text or an image links to.
 *
 * @param article the published article that it leads to; null for any other target
 */
public record Link(String href, UUID article) {
}
