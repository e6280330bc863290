/**
 * Article bodies: pure functions that the editorial and the delivery side share. {@code sanitise} turns HTML or Markdown into
 * the HTML that is stored, {@code html} parses stored HTML into the blocks of {@code block}, and {@code text} writes blocks as
 * plain text and Markdown. {@link dev.dateline.body.Body} offers all of this for one stored body.
 */
package dev.dateline.body;
