package dev.dateline.editorial.imports.job;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KeptFindingRepository implements PanacheRepositoryBase<KeptFinding, Long> {

    List<KeptFinding> listOf(UUID job) {
        return list("jobId = ?1 order by line, id", job);
    }
}
