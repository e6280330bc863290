package dev.dateline.delivery.changes;

import java.util.List;
import java.util.Set;

import dev.dateline.http.page.CursorFormat;
import dev.dateline.vocabulary.ResourceKind;

/**
 * What a stream sends. Streams with equal selections share what is read for them.
 *
 * @param resources the kinds of resources; empty for all
 * @param cursors of the same selection in the change feed
 * @param writer the same object for streams that send the same
 * @param limit how many changes are read at once
 */
public record ChangeSelection(Set<ResourceKind> resources, CursorFormat cursors, Writer writer, int limit) {

    public interface Writer {

        /** Each change as JSON on one line; may read what belongs to them, in the same snapshot. */
        List<String> write(List<PublishedChange> changes);
    }
}
