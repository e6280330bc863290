package dev.dateline.delivery.redirect;

import java.util.UUID;

/**
 * A redirect with what the path of the page can contain. The former and the current address are parts of a path: what would end it is
 * percent-encoded.
 *
 * @param language of an article
 * @param sectionId the primary section of an article; null for none, like its path
 */
record RedirectedPage(RedirectedResource resource, String from, String to, UUID targetId, String language, UUID sectionId,
        String sectionPath) {

    RedirectedPage {
        from = inPath(from);
        to = inPath(to);
    }

    private static String inPath(String address) {
        return address.replace("?", "%3F").replace("#", "%23");
    }
}
