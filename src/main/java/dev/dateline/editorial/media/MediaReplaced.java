package dev.dateline.editorial.media;

import java.util.Collection;
import java.util.UUID;

import dev.dateline.body.sanitise.LinkedMedia;

/**
 * Another media item takes the place of one, which is about to be deleted.
 *
 * @param articles whose working copy or public content used the item; the working copies have been changed
 */
public record MediaReplaced(UUID id, LinkedMedia by, Collection<UUID> articles) {
}
