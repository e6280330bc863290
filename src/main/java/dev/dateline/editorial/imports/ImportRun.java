package dev.dateline.editorial.imports;

import java.time.Instant;
import java.util.UUID;

/** One import of one file. */
public record ImportRun(UUID id, ImportOptions options, Instant startedAt) {
}
