package dev.dateline.editorial.job;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** All times that are compared are from the database, because the clocks of nodes can differ. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

    private static final String UNFINISHED = "status IN ('QUEUED', 'RUNNING')";
    private static final String OWN_UNFINISHED = " WHERE id = :id AND owner = :owner AND " + UNFINISHED;

    List<Job> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<Job> listUnfinished(JobKind kind) {
        return list("kind = ?1 and status in (QUEUED, RUNNING)", Sort.ascending("id"), kind);
    }

    /** False if the job has another owner or was cancelled. */
    boolean start(UUID id, UUID owner) {
        return own("""
                UPDATE editorial.job SET status = 'RUNNING', started_at = coalesce(started_at, clock_timestamp()),
                    heartbeat_at = clock_timestamp()""" + OWN_UNFINISHED + " AND NOT cancel_requested", id, owner) == 1;
    }

    /** False if the job has another owner or was cancelled. */
    boolean progress(UUID id, UUID owner, long done, long total) {
        return query("""
                UPDATE editorial.job SET steps_done = :done, steps_total = :total, heartbeat_at = clock_timestamp()"""
                + OWN_UNFINISHED + " AND NOT cancel_requested", id, owner).setParameter("done", done)
                .setParameter("total", total).executeUpdate() == 1;
    }

    /** False if the job has another owner or is finished. */
    boolean close(UUID id, UUID owner, JobStatus status, String failure) {
        return query("""
                UPDATE editorial.job SET status = :status, failure = :failure, finished_at = clock_timestamp(),
                    steps_done = CASE WHEN :status = 'DONE' THEN steps_total ELSE steps_done END, owner = NULL"""
                + OWN_UNFINISHED, id, owner).setParameter("status", status.name())
                .setParameter("failure", failure).executeUpdate() == 1;
    }

    /** Any node can take the job over at once. */
    void release(UUID id, UUID owner) {
        own("UPDATE editorial.job SET status = 'QUEUED', owner = NULL" + OWN_UNFINISHED, id, owner);
    }

    /** False if the job is finished. */
    boolean requestCancel(UUID id) {
        return getEntityManager().createNativeQuery("""
                UPDATE editorial.job SET cancel_requested = true WHERE id = :id AND\s""" + UNFINISHED)
                .setParameter("id", id).executeUpdate() == 1;
    }

    /** The oldest first; what describes an import or export is deleted with its job. */
    void deleteFinished(Duration keep, int atMost) {
        getEntityManager().createNativeQuery("""
                DELETE FROM editorial.job WHERE id IN (SELECT id FROM editorial.job
                    WHERE finished_at < clock_timestamp() - CAST(:keep AS interval) ORDER BY id LIMIT :atMost)""")
                .setParameter("keep", keep.toString()).setParameter("atMost", atMost).executeUpdate();
    }

    void beat(Collection<UUID> ids, UUID owner) {
        getEntityManager().createNativeQuery("""
                UPDATE editorial.job SET heartbeat_at = clock_timestamp() WHERE id = ANY(:ids) AND owner = :owner""")
                .setParameter("ids", ids.toArray(UUID[]::new)).setParameter("owner", owner).executeUpdate();
    }

    /** Takes over unfinished jobs without an owner, or without a heartbeat for that long. */
    @SuppressWarnings("unchecked")
    List<Job> adopt(UUID owner, Duration silence) {
        return getEntityManager().createNativeQuery("""
                UPDATE editorial.job SET owner = :owner, status = 'QUEUED', heartbeat_at = clock_timestamp()
                WHERE id IN (SELECT id FROM editorial.job
                             WHERE status IN ('QUEUED', 'RUNNING')
                               AND (owner IS NULL OR heartbeat_at < clock_timestamp() - :silence * interval '1 ms')
                             ORDER BY id FOR UPDATE SKIP LOCKED)
                RETURNING *""", Job.class).setParameter("owner", owner).setParameter("silence", silence.toMillis())
                .getResultList();
    }

    private int own(String sql, UUID id, UUID owner) {
        return query(sql, id, owner).executeUpdate();
    }

    private Query query(String sql, UUID id, UUID owner) {
        return getEntityManager().createNativeQuery(sql).setParameter("id", id).setParameter("owner", owner);
    }
}
