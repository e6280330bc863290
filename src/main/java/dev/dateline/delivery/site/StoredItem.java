package dev.dateline.delivery.site;

import java.util.UUID;

/**
 * An item of a menu as it is stored: a section, a tag or a link, the others are null.
 *
 * @param label null for the name of the section or tag
 */
public record StoredItem(UUID section, UUID tag, String url, String label) {
}
