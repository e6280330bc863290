package dev.dateline.editorial.section;

/** An editor made or changed the section of this path for its own sake; sections are public from then on. */
public record SectionSaved(String path) {
}
