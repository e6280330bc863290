/** What operators see of a running server, except its responses. */
package dev.dateline.operations;
