package dev.dateline.editorial.job;

import java.util.UUID;

/**
 * The input of a job. Imports, whose input is a file, have no other.
 *
 * @param subject the id of the tag to merge or the section to move
 * @param target the id of the tag to merge into, or of the new parent; null moves to the root
 * @param slug the new slug of the section; null keeps it
 */
public record JobInput(UUID subject, UUID target, String slug) {

    public static final JobInput FILE = new JobInput(null, null, null);
}
