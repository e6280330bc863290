package dev.dateline.editorial.imports.job;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ImportFindingRepository implements PanacheRepositoryBase<ImportFinding, Long> {

    List<ImportFinding> listOf(UUID job) {
        return list("jobId = ?1 order by line, id", job);
    }
}
