package dev.dateline.editorial.exports.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
class ExportJobRepository implements PanacheRepositoryBase<ExportJob, UUID> {

    /** UUIDs of version 7 sort by time. */
    List<ExportJob> listNewest(int atMost) {
        return findAll(Sort.descending("id")).range(0, atMost - 1).list();
    }

    /** The jobs among these whose file is still available. */
    List<ExportJob> listAvailable(Collection<UUID> ids, Instant now) {
        return list("id in ?1 and availableUntil > ?2", ids, now);
    }
}
