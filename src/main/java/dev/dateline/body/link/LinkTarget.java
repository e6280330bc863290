package dev.dateline.body.link;

import java.util.UUID;

/**
 * A published article that a body links to.
 *
 * @param path of its primary section; null for none
 * @param url its page on the site; null where that is not configured
 */
public record LinkTarget(UUID id, String slug, String path, String url) {

    /** @param template of the URL, with placeholders for what the article has; null for none */
    public static LinkTarget of(UUID id, String slug, String language, String path, String template) {
        return new LinkTarget(id, slug, path, template == null ? null : template
                .replace("{section}/", path == null ? "" : path + "/").replace("{section}", path == null ? "" : path)
                .replace("{slug}", slug).replace("{id}", id.toString()).replace("{language}", language));
    }
}
