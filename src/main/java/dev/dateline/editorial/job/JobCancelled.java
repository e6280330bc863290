package dev.dateline.editorial.job;

import java.util.UUID;

/** Somebody cancelled an unfinished job. */
public record JobCancelled(UUID id) {
}
