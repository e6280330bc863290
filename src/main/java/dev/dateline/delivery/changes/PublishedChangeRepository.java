package dev.dateline.delivery.changes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.query.Bound;
import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class PublishedChangeRepository implements PanacheRepositoryBase<PublishedChange, PublishedChange.Key> {

    /** The order in which changes became visible. */
    public static final Order ORDER = Order.byCount("sequence", "sequence");

    private static final UUID BEFORE_ANY = new UUID(0, 0);

    private static final Map<String, Function<PublishedChange, Object>> VALUES = Map.of("sequence", PublishedChange::sequence);

    private final PublishedData data;

    PublishedChangeRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * One statement.
     *
     * @param resources the kinds of resources; null or empty for all
     * @param since only later changes; null for all
     */
    public Slice<PublishedChange> list(Collection<ResourceKind> resources, Instant since, PageRequest request) {
        var query = KeysetQuery.of("change", "resource_id").wherePropertyIn("resource",
                resources == null ? List.of() : List.copyOf(resources));
        if (since != null) {
            // Times increase with the sequence, so looking up the number keeps the list one range of one index.
            query.where(new Bound(ORDER.property(), true, new Condition(
                    "e.sequence > coalesce((select x.sequence from change x where x.changed_at <= :since"
                            + " order by x.changed_at desc, x.sequence desc limit 1), 0)",
                    "since", since)));
        }
        return data.list(query, request, PublishedChange.class, VALUES, PublishedChange::id);
    }

    /** The position right after a change, even if it is the last one. */
    public Position after(PublishedChange change) {
        return new Position(change.sequence(), change.id(), false);
    }

    /** The position after all changes. One statement. */
    public Position findLatest() {
        return find(SqlQuery.of("select sequence, resource_id from change order by sequence desc limit 1", Map.of()));
    }

    /** The position after all changes until a time. One statement. */
    public Position findAt(Instant time) {
        return find(SqlQuery.of("select sequence, resource_id from change where changed_at <= :time"
                + " order by changed_at desc, sequence desc limit 1", Map.of("time", time)));
    }

    private Position find(SqlQuery latest) {
        return data.find(latest, row -> new Position(row.longNumber(), row.id(), false))
                .orElse(new Position(0L, BEFORE_ANY, false));
    }

    static long sequenceAt(Position position) {
        return (long) position.value();
    }
}
