package dev.dateline.editorial.imports.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.dateline.editorial.content.Conditions;
import dev.dateline.editorial.content.PagedRepository;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class ImportItemRepository implements PagedRepository<ImportItem> {

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
        return page(new Conditions().and("jobId = :job", "job", job), request, Map.of("line", ImportItem::line), ImportItem::id);
    }
}
