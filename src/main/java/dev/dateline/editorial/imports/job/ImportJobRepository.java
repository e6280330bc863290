package dev.dateline.editorial.imports.job;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.imports.job.ImportLog.LoggedJob;

@ApplicationScoped
class ImportJobRepository implements PanacheRepositoryBase<ImportJob, UUID> {

    /** The job and its report are from one statement: a job that is done has the whole report. */
    Optional<LoggedJob> findLogged(UUID id) {
        return getSession().createSelectionQuery("select j, i from ImportJob i join Job j on j.id = i.id where i.id = :id",
                LoggedJob.class).setParameter("id", id).uniqueResultOptional();
    }
}
