/** How an article's body becomes HTML that is safe to store and to show. */
package dev.dateline.editorial.body;
