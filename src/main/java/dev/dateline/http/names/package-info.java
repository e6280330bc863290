/** Names in several languages: {@link dev.dateline.http.names.Names} are written in the languages that a request selects. */
package dev.dateline.http.names;
