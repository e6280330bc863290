/**
 * Writes all content, or the articles of a list query with what they refer to, as JSON Lines that the import reads: sections
 * with ancestors first, media items, tags, authors, articles, collections, then changes of public articles that are not published.
 * Public articles whose slugs the working copies of others have come before all other articles. Imported into an empty database,
 * it gives the same content, whose export is the same file.
 */
package dev.dateline.editorial.exports;
