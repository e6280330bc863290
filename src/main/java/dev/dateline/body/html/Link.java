package dev.dateline.body.html;

import dev.dateline.body.block.LinkTarget;

/**
 * The link around a text or an image.
 *
 * @param href null for no link
 * @param target the published article that it points to; null for any other target
 */
record Link(String href, LinkTarget target) {

    static final Link NONE = new Link(null, null);
}
