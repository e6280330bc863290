package dev.dateline.editorial.section;

import java.util.UUID;

/** The section has this path now, and all below it paths of the same beginning. */
public record SectionMoved(UUID id, String path) {
}
