/** What both sides know about article bodies: pure functions. */
package dev.dateline.body;
