package dev.dateline.editorial.section;

import java.util.UUID;

/** The section, which nothing uses, is deleted. */
public record SectionDeleted(UUID id) {
}
