package dev.dateline.editorial.collection;

import java.util.UUID;

/**
 * An item of a menu as it is stored: a section, a tag or a link, the others are null.
 *
 * @param label null for the name of the section or tag
 */
public record StoredMenuItem(UUID section, UUID tag, String url, String label) {

    StoredMenuItem replacing(UUID id, UUID by) {
        return new StoredMenuItem(id.equals(section) ? by : section, id.equals(tag) ? by : tag, url, label);
    }
}
