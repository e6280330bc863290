/**
 * One entry of a file before it is stored: its checks that need no database, what is derived from it, and the log of what the
 * report states about it.
 */
package dev.dateline.editorial.imports.entry;
