package dev.dateline.editorial.job;

import java.util.UUID;

import dev.dateline.vocabulary.ResourceKind;

/**
 * The input of a job. Imports, whose input is a file, and exports have no other.
 *
 * @param resource the kind of the subject and of the target
 * @param subject the id of the resource to merge, or of the section to move
 * @param target the id of the resource to merge into, or of the new parent; null moves to the root
 * @param slug the new slug of the section; null keeps it
 */
public record JobInput(ResourceKind resource, UUID subject, UUID target, String slug) {

    public static final JobInput FILE = new JobInput(null, null, null, null);
}
