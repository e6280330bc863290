package dev.dateline.editorial.job;

import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

/** Pages of jobs. UUIDs of version 7 sort by time, so that the primary keys are the indexes of the lists. */
@ApplicationScoped
public class JobListRepository {

    public static final Order NEWEST = Order.byId("-createdAt");

    private final EntityManager entityManager;

    JobListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Slice<Job> list(PageRequest request) {
        return list("j", "Job j", Job.class, request, Job::id);
    }

    /**
     * Jobs with what describes them, which is from the same statement.
     *
     * @param details the entity, which has the id of its job
     * @param type a record of the job and the entity
     */
    public <T> Slice<T> list(Class<?> details, Class<T> type, PageRequest request, Function<T, UUID> idOf) {
        return list("j, d", details.getSimpleName() + " d join Job j on j.id = d.id", type, request, idOf);
    }

    private <T> Slice<T> list(String selected, String from, Class<T> type, PageRequest request, Function<T, UUID> idOf) {
        var isAfter = request.position() == null ? "" : " where j.id " + (request.readsDescending() ? "<" : ">") + " :id";
        var query = session().createSelectionQuery("select " + selected + " from " + from + isAfter + " order by j.id"
                + (request.readsDescending() ? " desc" : ""), type);
        if (request.position() != null) {
            query.setParameter("id", request.position().id());
        }
        var rows = query.setFirstResult(request.offset()).setMaxResults(request.limit() + 1).getResultList();
        return Slice.of(request, rows, idOf::apply, idOf).withTotal(request.count() == Count.NONE ? null
                : Total.exactly(count(from).getSingleResult()));
    }

    private SelectionQuery<Long> count(String from) {
        return session().createSelectionQuery("select count(*) from " + from, Long.class);
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
