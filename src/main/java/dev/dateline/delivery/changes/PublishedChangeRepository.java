package dev.dateline.delivery.changes;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.query.Bound;
import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class PublishedChangeRepository implements PanacheRepositoryBase<PublishedChange, PublishedChange.Key> {

    /** The order in which changes became visible. */
    public static final Order ORDER = Order.byCount("sequence", "sequence");

    private static final Map<String, Function<PublishedChange, Object>> VALUES =
            Map.of("sequence", PublishedChange::sequence);

    /**
     * One statement.
     *
     * @param resources the kinds of resources; null or empty for all
     * @param since only later changes; null for all
     */
    public Slice<PublishedChange> list(Collection<ResourceKind> resources, Instant since, PageRequest request) {
        var query = new KeysetQuery<>(PublishedChange.class, "c", "PublishedChange c", "", "c", "key.id");
        if (resources != null && !resources.isEmpty()) {
            query.where("c.key.resource in :resources", "resources", resources);
        }
        if (since != null) {
            // Times increase with the sequence, so looking up the number keeps the list one range of one index.
            query.where(new Bound(ORDER.property(), true, new Condition(
                    "c.sequence > coalesce((select x.sequence from PublishedChange x where x.changedAt <= :since"
                            + " order by x.changedAt desc, x.sequence desc limit 1), 0)",
                    "since", since)));
        }
        return query.fetch(getEntityManager(), request, VALUES, PublishedChange::id);
    }

    /** The position right after a change, even if it is the last one. */
    public Position after(PublishedChange change) {
        return new Position(change.sequence(), change.id(), false);
    }
}
