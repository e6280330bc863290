package dev.dateline.editorial.section;

/** The section with this path was created or changed explicitly, which makes it public. */
public record SectionSaved(String path) {
}
