package dev.dateline.delivery.redirect;

import java.util.UUID;

/**
 * A redirect with what the path of the page can contain.
 *
 * @param language of an article
 * @param sectionId the primary section of an article; null for none, like its path
 */
record RedirectedPage(RedirectedResource resource, String from, String to, UUID targetId, String language, UUID sectionId,
        String sectionPath) {
}
