/** Stores batches of entries in transactions. */
package dev.dateline.editorial.imports.store;
