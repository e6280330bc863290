package dev.dateline.editorial.exports.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.exports.job.ExportLog.LoggedExport;

@ApplicationScoped
class ExportJobRepository implements PanacheRepositoryBase<ExportJob, UUID> {

    /** The job and its result are from one statement: a job that is done has the result. */
    Optional<LoggedExport> findLogged(UUID id) {
        return getSession().createSelectionQuery("select j, e from ExportJob e join Job j on j.id = e.id where e.id = :id",
                LoggedExport.class).setParameter("id", id).uniqueResultOptional();
    }

    /** The jobs among these whose file is still available. */
    List<ExportJob> listAvailable(Collection<UUID> ids, Instant now) {
        return list("id in ?1 and availableUntil > ?2", ids, now);
    }
}
