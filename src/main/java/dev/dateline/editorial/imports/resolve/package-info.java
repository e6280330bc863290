/** One resolver per kind of resource: looks up what a batch refers to, checks it, and finds, creates or updates it. */
package dev.dateline.editorial.imports.resolve;
