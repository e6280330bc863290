/**
 * The audit log: who did what, when, with which key. {@link dev.dateline.editorial.event.EventLog} stores events in the
 * transaction of the write; the table accepts no changes. Entities need no code for it: Hibernate reports their writes.
 */
package dev.dateline.editorial.event;
