package dev.dateline.editorial.imports.job;

import java.nio.file.Path;

/**
 * A file that is not assigned to a job yet.
 *
 * @param digest SHA-256 of the content
 */
public record ReceivedFile(Path path, byte[] digest) {
}
