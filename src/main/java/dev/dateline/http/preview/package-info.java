/**
 * The preview API: the delivery API on working copies. Resources exist once, below {@code /api/v1/}. A request for
 * {@code /preview/v1/} reaches them only through {@code security.preview.PreviewFilter}, which checks the credentials, marks the
 * request with {@link dev.dateline.http.preview.Preview} and replaces the beginning of its path. The mark decides what the
 * statements of the request read, and that nothing is taken from a cache or stored in one. Without the mark, a request reads
 * public content.
 */
package dev.dateline.http.preview;
