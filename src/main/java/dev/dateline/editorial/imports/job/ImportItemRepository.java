package dev.dateline.editorial.imports.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

@ApplicationScoped
public class ImportItemRepository implements PanacheRepositoryBase<ImportItem, UUID> {

    public static final Order ORDER = Order.byCount("line", "line");

    private final StatelessSession session;

    /** @param session inserts many rows without keeping them */
    ImportItemRepository(StatelessSession session) {
        this.session = session;
    }

    void insert(List<ImportItem> items) {
        session.insertMultiple(items);
    }

    /** In line order. */
    public Slice<ImportItem> list(UUID job, PageRequest request) {
        var items = read(job, request);
        var more = items.size() > request.limit();
        if (more) {
            items.remove(items.size() - 1);
        }
        var backwards = request.readsBackwards();
        if (backwards) {
            Collections.reverse(items);
        }
        var hasNext = backwards || more;
        var hasPrevious = backwards ? more : request.position() != null || request.offset() > 0;
        return new Slice<>(List.copyOf(items), hasNext ? position(last(items), request, false) : null,
                hasPrevious ? position(items.isEmpty() ? null : items.get(0), request, true) : null,
                request.count() == Count.NONE ? null : Total.exactly(count("jobId", job)));
    }

    private List<ImportItem> read(UUID job, PageRequest request) {
        var parameters = new HashMap<String, Object>();
        parameters.put("job", job);
        var comparison = "";
        if (request.position() != null) {
            comparison = " and (line, id) " + (request.readsDescending() ? "<" : ">") + " (:line, :id)";
            parameters.put("line", request.position().value());
            parameters.put("id", request.position().id());
        }
        var direction = request.readsDescending() ? " desc" : "";
        return new ArrayList<>(find("jobId = :job" + comparison + " order by line" + direction + ", id" + direction,
                parameters).range(request.offset(), request.offset() + request.limit()).list());
    }

    /** An empty page links back to its beginning. */
    private static Position position(ImportItem item, PageRequest request, boolean backwards) {
        return item == null ? request.position() == null ? null : request.position().reversed(request.readsDescending())
                : new Position(item.line(), item.id(), backwards);
    }

    private static ImportItem last(List<ImportItem> items) {
        return items.isEmpty() ? null : items.get(items.size() - 1);
    }
}
