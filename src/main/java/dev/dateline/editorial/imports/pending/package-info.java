/** References to media items that are imported later, and their completion. */
package dev.dateline.editorial.imports.pending;
