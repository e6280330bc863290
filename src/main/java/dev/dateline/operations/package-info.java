/** What operators see of a running server besides its responses. */
package dev.dateline.operations;
