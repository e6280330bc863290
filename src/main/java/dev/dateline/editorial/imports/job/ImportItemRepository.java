package dev.dateline.editorial.imports.job;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
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
        var slice = Slice.of(request, read(job, request), ImportItem::line, ImportItem::id);
        return request.count() == Count.NONE ? slice : slice.withTotal(Total.exactly(count("jobId", job)));
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
        return find("jobId = :job" + comparison + " order by line" + direction + ", id" + direction,
                parameters).range(request.offset(), request.offset() + request.limit()).list();
    }
}
