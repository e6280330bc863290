package dev.dateline.delivery.changes;

import java.util.Set;

import dev.dateline.http.page.CursorFormat;
import dev.dateline.vocabulary.ResourceKind;

/**
 * What a stream sends. Streams with equal selections share what is read for them.
 *
 * @param resources the kinds of resources; empty for all
 * @param cursors of the same selection in the change feed
 * @param writer the same object for all streams
 */
public record ChangeSelection(Set<ResourceKind> resources, CursorFormat cursors, Writer writer) {

    public interface Writer {

        /** The change as JSON on one line. */
        String write(PublishedChange change);
    }
}
